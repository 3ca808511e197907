/** Figures as plain values: panels, series, labels. Drawing them is the report's business. */
package sticky.figure;
