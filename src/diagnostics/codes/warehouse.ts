// Codes of problems that src/warehouse and src/settings report, each with the parameters that its texts need. Codes
// never change once released.

export interface WarehouseParams {
  /** Another process holds the durable file. */
  readonly WAREHOUSE_BUSY: { readonly pid: number; readonly purpose: string };
  /** The durable file was made by a newer version of the program. */
  readonly WAREHOUSE_NEWER: { readonly found: number; readonly known: number };
  /** A contract gives a column another type than the register holds. */
  readonly WAREHOUSE_COLUMN_TYPE: {
    readonly relation: string;
    readonly column: string;
    readonly known: string;
    readonly wanted: string;
  };
  /** pilotmonitor.json is not JSON. */
  readonly SETTINGS_NOT_JSON: Record<never, never>;
  /** A field of pilotmonitor.json is unknown or wrong. */
  readonly SETTINGS_FIELD: { readonly field: string; readonly expected: string };
}
