import {
  floatTensor,
  integersAttribute,
  integerTensor,
  ONNXRUNTIME,
  type OnnxAttribute,
  type OnnxNode,
  type OnnxTensor,
} from '@/models/onnx/onnx-format';

/** Puts nodes and constants of a graph together; every method gives the name of what it makes. */
export class GraphBuilder {
  readonly node: OnnxNode[] = [];
  readonly initializer: OnnxTensor[] = [];
  private made = 0;

  /** An operator with one output. `output` names what the graph gives back. */
  add(opType: string, input: string[], attribute: OnnxAttribute[] = [], output = this.name(opType)): string {
    this.node.push({ opType, input, output: [output], attribute });
    return output;
  }

  /** An operator that onnxruntime adds to ONNX's. */
  contrib(opType: string, input: string[], attribute: OnnxAttribute[] = []): string {
    const output = this.name(opType);
    this.node.push({ opType, input, output: [output], attribute, domain: ONNXRUNTIME });
    return output;
  }

  /** Parts along the last dimension, of like size. */
  split(input: string, parts: number): string[] {
    const output = Array.from({ length: parts }, () => this.name('Split'));
    this.node.push({
      opType: 'Split',
      input: [input],
      output,
      attribute: [{ name: 'axis', i: -1, type: 2 }],
    });
    return output;
  }

  transpose(input: string, order: number[], output?: string): string {
    return this.add('Transpose', [input], [integersAttribute('perm', order)], output);
  }

  /** 0 keeps a dimension, -1 takes what is left. */
  reshape(input: string, dims: number[]): string {
    return this.add('Reshape', [input, this.integers(dims)]);
  }

  integers(values: number[]): string {
    return this.constant(integerTensor(this.name('integers'), values));
  }

  floats(dims: readonly number[], values: Float32Array): string {
    return this.constant(floatTensor(this.name('floats'), [...dims], values));
  }

  constant(tensor: OnnxTensor): string {
    this.initializer.push(tensor);
    return tensor.name;
  }

  name(stem: string): string {
    this.made += 1;
    return `${stem}_${this.made}`;
  }
}
