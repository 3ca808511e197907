/** Models f_w(x) = Q(w) x: the polynomial Q with its derivatives, the potential Q^2 it makes, and the minima of that. */
package sticky.model;
