/** From names to independent random streams: one root seed, children by hash, nothing else. Generators are Commons RNG's. */
package sticky.random;
