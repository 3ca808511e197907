/**
 * Whether the claims would have come out the same under other root seeds: every claim and every control, run again and again, and the
 * error budget of all their checks.
 */
package sticky.audit;
