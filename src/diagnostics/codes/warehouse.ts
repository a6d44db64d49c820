// Codes of problems that src/warehouse reports, each with the parameters that its texts need. Codes never change once released.

export type WarehouseParams = Record<never, never>;
