export { type NotMatched, type RefreshPlan, planRefresh } from './plan-refresh';
export type { RefreshProblem } from './refresh-problem';
export { returnOfText, returnOfWorkbook } from './read-return';
export { type FinanceQuarter, type FinanceSheets, financeSheetsOf } from './return-of-finance-sheets';
export type { OrganisationReturn, ReturnedLine } from './returned-line';
