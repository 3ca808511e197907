/** Student's sampling experiment of 1908, and his curve. */
package student;
