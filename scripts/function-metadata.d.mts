export interface FunctionParameter {
  name: string;
  description?: string;
  type?: string;
  dimensionality?: 'scalar' | 'matrix';
  optional?: boolean;
  repeating?: boolean;
  customEnumId?: string;
}

export interface FunctionDescription {
  id: string;
  name: string;
  description?: string;
  helpUrl?: string;
  parameters: FunctionParameter[];
  result: { type?: string; dimensionality?: 'scalar' | 'matrix' };
}

export interface FunctionEnumeration {
  id: string;
  type: string;
  values: { name: string; stringValue: string; tooltip?: string }[];
}

/** What functions.json holds. */
export interface FunctionMetadata {
  allowCustomDataForDataTypeAny: boolean;
  allowErrorForDataTypeAny: boolean;
  functions: FunctionDescription[];
  enums: FunctionEnumeration[];
}

export const functionFiles: string[];

export function functionMetadata(options: { helpAddress: string }): Promise<FunctionMetadata>;
