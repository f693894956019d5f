import { type ExcelFunction, functionTable } from './table';

for (const [id, run] of Object.entries<ExcelFunction>(functionTable)) CustomFunctions.associate(id, run);
