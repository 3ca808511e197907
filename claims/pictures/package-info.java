/** Panels and figures that several claims show, in the write-up's layout: what to draw, not how. */
package pictures;
