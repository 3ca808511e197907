/** Ensembles of trajectories: experiments as values, blocks over all cores, recorders that keep only what they were asked for. */
package sticky.ensemble;
