import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/**
 * Packs bench/gpu.ts with all it needs (Node, packages, no sources of theirs) into one archive for a Linux machine with
 * an NVIDIA GPU and no network: .gpu-kit/callcast-gpu.tar.xz. docs/OPERATIONS.md, "GPU", says how it is run there.
 */
const ROOT = fileURLToPath(new URL('..', import.meta.url));
const KIT = path.join(ROOT, '.gpu-kit');
const CONTENT = path.join(KIT, 'callcast-gpu');
const PLATFORM = 'linux-x64';

/** Packages that the bundle loads, each with the files it needs of it. */
const PACKAGES: Record<string, RegExp> = {
  '@tensorflow/tfjs-core': /^dist\/tf-core\.node\.js$/,
  '@tensorflow/tfjs-backend-wasm': /^(dist\/tf-backend-wasm\.node\.js|dist\/[^/]*\.wasm|wasm-out\/.*)$/,
  '@tensorflow/tfjs-backend-webgpu': /^dist\/tf-backend-webgpu\.node\.js$/,
  webgpu: new RegExp(`^(index\\.js|dist/${PLATFORM}/.*)$`),
  'onnxruntime-common': /^dist\/(cjs|esm)\/.*\.js$|^dist\/(cjs|esm)\/package\.json$/,
  'onnxruntime-node': /^(dist\/.*\.js|bin\/napi-v\d+\/linux\/x64\/.*)$/,
  protobufjs: /^(index\.js|light\.js|minimal\.js|src\/.*\.js|ext\/.*\.js|google\/.*\.json)$/,
  long: /\.js$/,
  zod: /\.(js|cjs|mjs)$|package\.json$/,
};

async function pack(): Promise<void> {
  if (`${process.platform}-${process.arch}` !== PLATFORM)
    throw new Error(`Run this on ${PLATFORM}: it packs this Node.`);
  rmSync(KIT, { recursive: true, force: true });
  mkdirSync(CONTENT, { recursive: true });
  await build({
    entryPoints: [path.join(ROOT, 'bench/gpu.ts')],
    outfile: path.join(CONTENT, 'bench-gpu.mjs'),
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    tsconfig: path.join(ROOT, 'tsconfig.json'),
  });
  for (const [name, wanted] of Object.entries(PACKAGES)) copyPackage(name, wanted);
  cpSync(process.execPath, path.join(CONTENT, 'node'), { dereference: true });
  execFileSync('strip', [path.join(CONTENT, 'node')]);
  writeFileSync(path.join(CONTENT, 'run.sh'), RUN);
  chmodSync(path.join(CONTENT, 'run.sh'), 0o755);
  const archive = path.join(KIT, 'callcast-gpu.tar.xz');
  execFileSync('tar', ['-C', KIT, '-cf', archive, '-I', 'xz -6 -T0', 'callcast-gpu']);
  console.log(`${path.relative(ROOT, archive)}: ${(statSync(archive).size / 2 ** 20).toFixed(1)} MiB`);
}

function copyPackage(name: string, wanted: RegExp): void {
  const from = path.join(ROOT, 'node_modules', name);
  const { main } = JSON.parse(readFileSync(path.join(from, 'package.json'), 'utf8')) as { main?: string };
  const isWanted = (relative: string) =>
    relative === 'package.json' || relative === main?.replace(/^\.\//, '') || wanted.test(relative);
  cpSync(from, path.join(CONTENT, 'node_modules', name), {
    recursive: true,
    dereference: true,
    filter: (source) => statSync(source).isDirectory() || isWanted(path.relative(from, source)),
  });
}

const RUN = `#!/bin/sh
# Trains on the GPU through WebGPU (Vulkan), then on the processor; arguments as in bench/gpu.ts.
here=$(cd "$(dirname "$0")" && pwd)
exec "$here/node" "$here/bench-gpu.mjs" "$@"
`;

await pack();
