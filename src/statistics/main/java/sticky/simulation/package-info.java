/** What a harness needs to know of a simulation, whatever it simulates. */
package sticky.simulation;
