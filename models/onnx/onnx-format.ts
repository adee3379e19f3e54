import protobuf from 'protobufjs';

/** The part of ONNX's file format (onnx.proto3 of the Open Neural Network Exchange) that Callcast's models need. */
const { ModelProto } = (() => {
  const root = protobuf.Root.fromJSON({
    nested: {
      StringStringEntryProto: message({ key: ['string', 1], value: ['string', 2] }),
      OperatorSetIdProto: message({ domain: ['string', 1], version: ['int64', 2] }),
      Dimension: message({ dimValue: ['int64', 1], dimParam: ['string', 2] }),
      TensorShapeProto: message({ dim: ['repeated Dimension', 1] }),
      TensorTypeProto: message({ elemType: ['int32', 1], shape: ['TensorShapeProto', 2] }),
      TypeProto: message({ tensorType: ['TensorTypeProto', 1] }),
      ValueInfoProto: message({ name: ['string', 1], type: ['TypeProto', 2] }),
      TensorProto: message({
        dims: ['repeated int64', 1],
        dataType: ['int32', 2],
        floatData: ['repeated float', 4],
        int32Data: ['repeated int32', 5],
        name: ['string', 8],
        rawData: ['bytes', 9],
      }),
      AttributeProto: message({
        name: ['string', 1],
        f: ['float', 2],
        i: ['int64', 3],
        g: ['GraphProto', 6],
        ints: ['repeated int64', 8],
        type: ['int32', 20],
      }),
      NodeProto: message({
        input: ['repeated string', 1],
        output: ['repeated string', 2],
        name: ['string', 3],
        opType: ['string', 4],
        attribute: ['repeated AttributeProto', 5],
        domain: ['string', 7],
      }),
      GraphProto: message({
        node: ['repeated NodeProto', 1],
        name: ['string', 2],
        initializer: ['repeated TensorProto', 5],
        input: ['repeated ValueInfoProto', 11],
        output: ['repeated ValueInfoProto', 12],
      }),
      ModelProto: message({
        irVersion: ['int64', 1],
        producerName: ['string', 2],
        graph: ['GraphProto', 7],
        opsetImport: ['repeated OperatorSetIdProto', 8],
        metadataProps: ['repeated StringStringEntryProto', 14],
      }),
    },
  });
  return { ModelProto: root.lookupType('ModelProto') };
})();

function message(fields: Record<string, [type: string, id: number]>): protobuf.IType {
  const entries = Object.entries(fields).map(([name, [type, id]]): [string, protobuf.IField] => {
    const [rule, repeated] = type.split(' ');
    return [name, repeated ? { rule: 'repeated', type: repeated, id } : { type: rule ?? '', id }];
  });
  return { fields: Object.fromEntries(entries) };
}

/** Kinds of numbers, as ONNX counts them. */
const FLOAT = 1;
const UINT8 = 2;
const INT8 = 3;
const INT32 = 6;
const INT64 = 7;
const FLOAT_ATTRIBUTE = 1;
const INTEGER_ATTRIBUTE = 2;
const INTEGERS_ATTRIBUTE = 7;

/** What a Cast makes floats of. */
export const TO_FLOAT = integerAttribute('to', FLOAT);

export type OnnxAttribute =
  | { name: string; i: number; type: typeof INTEGER_ATTRIBUTE }
  | { name: string; f: number; type: typeof FLOAT_ATTRIBUTE }
  | { name: string; ints: number[]; type: typeof INTEGERS_ATTRIBUTE };

export interface OnnxNode {
  opType: string;
  input: string[];
  output: string[];
  attribute?: OnnxAttribute[];
  /** default: ONNX's own operators; otherwise onnxruntime's ("contrib operators") */
  domain?: typeof ONNXRUNTIME;
}

/** The domain of the operators that onnxruntime adds to ONNX's. */
export const ONNXRUNTIME = 'com.microsoft';

export interface OnnxTensor {
  name: string;
  dims: number[];
  dataType: number;
  rawData: Uint8Array;
}

/** An input or output: a dimension that is a name may have any size. */
export interface OnnxValue {
  name: string;
  dims: (number | string)[];
  /** default: floats; places are 32 bits wide, numbers of tokens 64 */
  holds?: 'floats' | 'places' | 'tokens';
}

export interface OnnxGraph {
  name: string;
  node: OnnxNode[];
  initializer: OnnxTensor[];
  input: OnnxValue[];
  output: OnnxValue[];
  /** Carried along in the file, by name. */
  metadata: Record<string, string>;
}

export function integerAttribute(name: string, value: number): OnnxAttribute {
  return { name, i: value, type: INTEGER_ATTRIBUTE };
}

export function integersAttribute(name: string, values: number[]): OnnxAttribute {
  return { name, ints: values, type: INTEGERS_ATTRIBUTE };
}

export function floatAttribute(name: string, value: number): OnnxAttribute {
  return { name, f: value, type: FLOAT_ATTRIBUTE };
}

export function floatTensor(name: string, dims: number[], values: Float32Array): OnnxTensor {
  return { name, dims, dataType: FLOAT, rawData: bytesOf(values) };
}

export function integerTensor(name: string, values: number[]): OnnxTensor {
  return {
    name,
    dims: [values.length],
    dataType: INT64,
    rawData: bytesOf(BigInt64Array.from(values, BigInt)),
  };
}

/** Small whole numbers, which a Cast makes floats. */
export function byteTensor(name: string, dims: number[], values: Int8Array): OnnxTensor {
  return { name, dims, dataType: INT8, rawData: bytesOf(values) };
}

/** Numbers of 8 bits as quantized weights have them: from 0, or with a sign. */
export function quantizedTensor(name: string, dims: number[], values: Uint8Array | Int8Array): OnnxTensor {
  return { name, dims, dataType: values instanceof Int8Array ? INT8 : UINT8, rawData: bytesOf(values) };
}

function bytesOf({ buffer, byteOffset, byteLength }: ArrayBufferView): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

/** The file of a graph: IR version 8, operators of version 17 (onnxruntime 1.12 and newer). */
export function encodeOnnx({ name, node, initializer, input, output, metadata }: OnnxGraph): Uint8Array {
  const model = {
    irVersion: 8,
    producerName: 'callcast',
    opsetImport: [
      { domain: '', version: 17 },
      { domain: ONNXRUNTIME, version: 1 },
    ],
    graph: { name, node, initializer, input: input.map(valueInfo), output: output.map(valueInfo) },
    metadataProps: Object.entries(metadata).map(([key, value]) => ({ key, value })),
  };
  return ModelProto.encode(ModelProto.fromObject(model)).finish();
}

function valueInfo({ name, dims, holds }: OnnxValue): object {
  const dim = dims.map((size) => (typeof size === 'number' ? { dimValue: size } : { dimParam: size }));
  const elemType = holds === 'places' ? INT32 : holds === 'tokens' ? INT64 : FLOAT;
  return { name, type: { tensorType: { elemType, shape: { dim } } } };
}

/** The numbers of a constant as they stand in the file; undefined where it is not there. @throws where it is no ONNX file */
export function readConstant(file: Uint8Array, name: string): Uint8Array | undefined {
  const { graph } = ModelProto.toObject(ModelProto.decode(file), { bytes: Uint8Array }) as {
    graph?: { initializer?: { name: string; rawData: Uint8Array }[] };
  };
  return graph?.initializer?.find((constant) => constant.name === name)?.rawData;
}

/** What was carried along under a name; undefined where it is not there. @throws where the bytes are no ONNX file */
export function readMetadata(file: Uint8Array, key: string): string | undefined {
  const { metadataProps } = ModelProto.toObject(ModelProto.decode(file), { bytes: Uint8Array }) as {
    metadataProps?: { key: string; value: string }[];
  };
  return metadataProps?.find((entry) => entry.key === key)?.value;
}

/** A node of a file, with the graphs it carries (as the branches of an If). */
export interface OnnxFileNode {
  opType: string;
  input: string[];
  output: string[];
  attribute: { name: string; g?: OnnxFileGraph }[];
}

/** A constant of a file: the numbers are in `rawData`, little-endian, or in the list of their kind. */
export interface OnnxFileTensor {
  name: string;
  dims: number[];
  dataType: number;
  rawData: Uint8Array;
  floatData: number[];
  int32Data: number[];
}

export interface OnnxFileGraph {
  node: OnnxFileNode[];
  initializer: OnnxFileTensor[];
}

/** The graph of a file, whose bytes its constants share. @throws where the bytes are no ONNX file */
export function decodeOnnx(file: Uint8Array): OnnxFileGraph {
  const options = { longs: Number, bytes: Uint8Array, arrays: true, defaults: true };
  const { graph } = ModelProto.toObject(ModelProto.decode(file), options) as { graph: OnnxFileGraph | null };
  return graph ?? { node: [], initializer: [] };
}
