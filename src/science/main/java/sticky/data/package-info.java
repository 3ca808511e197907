/** Where batches come from: fresh Gaussian data every step, one fixed data set, a published run, or no noise at all. */
package sticky.data;
