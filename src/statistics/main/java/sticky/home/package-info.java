/** Where a project's folders are. */
package sticky.home;
