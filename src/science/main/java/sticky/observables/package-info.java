/** What is measured of a run: numbers that a verdict rests on, each with a unit test. */
package sticky.observables;
