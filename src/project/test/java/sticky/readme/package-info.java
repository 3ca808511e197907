/** The README and its companions held against what they speak of, so that no command, snippet, link or folder in them goes stale. */
package sticky.readme;
