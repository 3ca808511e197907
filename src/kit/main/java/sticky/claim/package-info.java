/** The claim kit: how a statement of a paper becomes a test with a verdict, evidence and a control that must fail. */
package sticky.claim;
