"""Weights of Whisper for faster-whisper and whisper.cpp, made from the ones that Callcast runs on:

    python bench/peers/speech_convert.py WEIGHTS OUT

WEIGHTS is a folder as transformers.js lays it out (config.json, tokenizer.json, onnx/*_quantized.onnx). The 8-bit integers
are turned back into numbers by their scale and zero point, which loses nothing, and written as OUT/ct2 (CTranslate2, int8 a
row, as ct2-transformers-converter --quantization int8 does) and OUT/ggml-q8_0.bin and OUT/ggml-f16.bin (whisper.cpp). So all
engines have the same weights up to a second rounding to 8 bits in CTranslate2 and q8_0.
"""

import json
import os
import shutil
import struct
import sys

import numpy as np
import onnx
from onnx import numpy_helper


def graphs(graph):
    yield graph
    for node in graph.node:
        for attribute in node.attribute:
            if attribute.HasField("g"):
                yield from graphs(attribute.g)


def arrays_of(model) -> dict:
    found = {}
    for graph in graphs(model.graph):
        for tensor in graph.initializer:
            found[tensor.name] = numpy_helper.to_array(tensor)
    return found


def numbers(arrays: dict, name: str) -> np.ndarray:
    """An array by its name before quantization."""
    if f"{name}_quantized" not in arrays:
        return arrays[name].astype(np.float32)
    zero = arrays[f"{name}_zero_point"].astype(np.float32)
    return (arrays[f"{name}_quantized"].astype(np.float32) - zero) * arrays[f"{name}_scale"]


def state_of(file: str, prefix: str) -> dict:
    """Parameters by their names in the original checkpoint; matrices as [out, in]."""
    model = onnx.load(file)
    arrays = arrays_of(model)
    state = {}
    for name in arrays:
        for end in ("_scale", "_zero_point"):
            name = name.removesuffix(end)
        plain = name.removesuffix("_quantized")
        own = plain.removesuffix("_merged_0")
        if own.endswith((".weight", ".bias")) and not own.startswith("onnx::"):
            state[prefix + own.removeprefix("model.decoder.")] = numbers(arrays, plain)
    for graph in graphs(model.graph):
        for node in graph.node:
            if node.op_type != "MatMulInteger" or not node.input[1].endswith("_quantized"):
                continue
            at = node.name.removesuffix("/MatMul_quant").strip("/").removeprefix("model/decoder/")
            if at.startswith("layers."):
                matrix = numbers(arrays, node.input[1].removesuffix("_quantized")).T
                state[f"{prefix}{at.replace('/', '.')}.weight"] = np.ascontiguousarray(matrix)
    return state


def write_ct2(state: dict, config: dict, generation: dict, tokens: list, folder: str) -> None:
    from ctranslate2.converters import utils
    from ctranslate2.specs import common_spec, whisper_spec

    def linear(spec, name):
        spec.weight = state[f"{name}.weight"]
        if f"{name}.bias" in state:
            spec.bias = state[f"{name}.bias"]

    def norm(spec, name):
        spec.gamma, spec.beta = state[f"{name}.weight"], state[f"{name}.bias"]

    def attention(spec, name, groups):
        parts = {}
        for part in ("q_proj", "k_proj", "v_proj"):
            parts[part] = common_spec.LinearSpec()
            linear(parts[part], f"{name}.{part}")
        for place, group in zip(spec.linear, groups):
            utils.fuse_linear(place, [parts[part] for part in group])
        linear(spec.linear[-1], f"{name}.out_proj")
        norm(spec.layer_norm, f"{name}_layer_norm")

    def layers(specs, prefix, crossed):
        for index, layer in enumerate(specs):
            name = f"{prefix}layers.{index}"
            attention(layer.self_attention, f"{name}.self_attn", [("q_proj", "k_proj", "v_proj")])
            if crossed:
                attention(layer.attention, f"{name}.encoder_attn", [("q_proj",), ("k_proj", "v_proj")])
            linear(layer.ffn.linear_0, f"{name}.fc1")
            linear(layer.ffn.linear_1, f"{name}.fc2")
            norm(layer.ffn.layer_norm, f"{name}.final_layer_norm")

    spec = whisper_spec.WhisperSpec(
        config["encoder_layers"],
        config["encoder_attention_heads"],
        config["decoder_layers"],
        config["decoder_attention_heads"],
    )
    for conv in ("conv1", "conv2"):
        linear(getattr(spec.encoder, conv), f"encoder.{conv}")
    spec.decoder.embeddings.weight = state["decoder.embed_tokens.weight"]
    spec.decoder.projection.weight = state["decoder.embed_tokens.weight"]
    for side, part in (("encoder", spec.encoder), ("decoder", spec.decoder)):
        part.position_encodings.encodings = state[f"{side}.embed_positions.weight"]
        norm(part.layer_norm, f"{side}.layer_norm")
        layers(part.layer, f"{side}.", side == "decoder")
    spec.config.suppress_ids = generation["suppress_tokens"]
    spec.config.suppress_ids_begin = generation["begin_suppress_tokens"]
    spec.config.alignment_heads = generation["alignment_heads"]
    spec.config.lang_ids = sorted(generation["lang_to_id"].values())
    spec.register_vocabulary(tokens)
    spec.validate()
    spec.optimize(quantization="int8")
    os.makedirs(folder, exist_ok=True)
    spec.save(folder)


GGML_NAMES = {
    "embed_positions.weight": "positional_embedding",
    "embed_tokens.": "token_embedding.",
    "layers.": "blocks.",
    "self_attn_layer_norm.": "attn_ln.",
    "encoder_attn_layer_norm.": "cross_attn_ln.",
    "final_layer_norm.": "mlp_ln.",
    "self_attn.": "attn.",
    "encoder_attn.": "cross_attn.",
    "q_proj": "query",
    "k_proj": "key",
    "v_proj": "value",
    "out_proj": "out",
    "fc1.": "mlp.0.",
    "fc2.": "mlp.2.",
    "encoder.layer_norm.": "encoder.ln_post.",
    "decoder.layer_norm.": "decoder.ln.",
}


def ggml_name(name: str) -> str:
    for theirs, ours in GGML_NAMES.items():
        name = name.replace(theirs, ours)
    return name


def q8_0(matrix: np.ndarray) -> bytes:
    """Blocks of 32 numbers: a 16-bit float that scales 32 signed bytes."""
    blocks = matrix.astype(np.float32).reshape(-1, 32)
    scales = np.abs(blocks).max(axis=1) / 127
    inverse = np.divide(1, scales, out=np.zeros_like(scales), where=scales > 0)
    packed = np.empty(len(blocks), dtype=[("scale", "<f2"), ("values", "i1", 32)])
    packed["scale"] = scales
    packed["values"] = np.round(blocks * inverse[:, None])
    return packed.tobytes()


def ggml_tensor(name: str, array: np.ndarray, whole: str) -> tuple:
    """@returns array, type in the file, bytes; what ggml wants in 32 bits stays so"""
    if name in ("encoder.conv1.bias", "encoder.conv2.bias"):
        array = array.reshape(-1, 1)
        return array, 0, array.astype("<f4").tobytes()
    if array.ndim < 2 or name.endswith("positional_embedding"):
        return array, 0, array.astype("<f4").tobytes()
    if whole == "q8_0" and array.ndim == 2:
        return array, 8, q8_0(array)
    return array, 1, array.astype("<f2").tobytes()


def write_ggml(state: dict, config: dict, tokens: list, file: str, whole: str) -> None:
    from faster_whisper.feature_extractor import FeatureExtractor

    with open(file, "wb") as out:
        head = (
            0x67676D6C,
            config["vocab_size"],
            config["max_source_positions"],
            config["d_model"],
            config["encoder_attention_heads"],
            config["encoder_layers"],
            config["max_target_positions"],
            config["d_model"],
            config["decoder_attention_heads"],
            config["decoder_layers"],
            config["num_mel_bins"],
            2007 if whole == "q8_0" else 1,
        )
        out.write(struct.pack(f"<{len(head)}i", *head))
        mel = FeatureExtractor.get_mel_filters(16000, 400, config["num_mel_bins"]).astype("<f4")
        out.write(struct.pack("<2i", *mel.shape) + mel.tobytes())
        out.write(struct.pack("<i", len(tokens)))
        for token in tokens:
            out.write(struct.pack("<i", len(token)) + token)
        for theirs, plain in state.items():
            name = ggml_name(theirs)
            array, kind, data = ggml_tensor(name, plain, whole)
            encoded = name.encode()
            out.write(struct.pack("<3i", array.ndim, len(encoded), kind))
            out.write(struct.pack(f"<{array.ndim}i", *reversed(array.shape)) + encoded + data)


def bytes_of_letters() -> dict:
    """GPT-2's letters for bytes: printable ones stand for themselves, the others come from 256 on."""
    plain = [*range(33, 127), *range(161, 173), *range(174, 256)]
    others = [byte for byte in range(256) if byte not in plain]
    return {chr(byte): byte for byte in plain} | {chr(256 + n): byte for n, byte in enumerate(others)}


def main() -> None:
    weights, out = sys.argv[1:]

    def read(name):
        with open(f"{weights}/{name}", encoding="utf-8") as file:
            return json.load(file)

    config, generation, tokenizer = (
        read(name) for name in ("config.json", "generation_config.json", "tokenizer.json")
    )
    state = state_of(f"{weights}/onnx/encoder_model_quantized.onnx", "encoder.")
    state |= state_of(f"{weights}/onnx/decoder_model_merged_quantized.onnx", "decoder.")
    ids = {token: at for token, at in tokenizer["model"]["vocab"].items()}
    words = sorted((token for token in ids if ids[token] < 50257), key=ids.get)
    ids |= {token["content"]: token["id"] for token in tokenizer["added_tokens"]}
    every = sorted(ids, key=ids.get)
    every += [f"<|{step * 0.02:.2f}|>" for step in range(config["vocab_size"] - len(every))]
    os.makedirs(out, exist_ok=True)
    letters = bytes_of_letters()
    spelled = [bytes(letters[letter] for letter in word) for word in words]
    for whole in ("f16", "q8_0"):
        write_ggml(state, config, spelled, f"{out}/ggml-{whole}.bin", whole)
    # last: it scales the arrays where they lie
    write_ct2(state, config, generation, every, f"{out}/ct2")
    for name in ("tokenizer.json", "preprocessor_config.json"):
        shutil.copy(f"{weights}/{name}", f"{out}/ct2/{name}")
    print(f"{len(state)} arrays, {sum(array.size for array in state.values()) / 1e6:.1f} M numbers")


main()
