/** Plain arrays in, estimates with intervals out. Every interval says its level; nothing here knows what was simulated. */
package sticky.statistics;
