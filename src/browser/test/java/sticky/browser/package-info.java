/** The report as a reader meets it: opened from disk in a browser. Knows the page alone, and nothing else of ours. */
package sticky.browser;
