/** What a reader sees: charts, the page of each claim, the ledger. The only room that knows Allure, XChart and the schema validator. */
package sticky.report;
