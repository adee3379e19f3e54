"""faster-whisper and whisper.cpp as bench/speech.ts calls them:

    python bench/peers/speech_python.py faster-whisper|whisper.cpp BEAM

BEAM 1 is greedy. Reads lines of JSON and answers as bench/speech/open-engine.ts says. All else is as the library has it:
temperature fallback on, no voice activity detection, no times of words.
"""

import json
import resource
import sys
import time
import wave

import numpy as np


def samples_of(file: str) -> np.ndarray:
    with wave.open(file) as sound:
        return np.frombuffer(sound.readframes(sound.getnframes()), "<i2").astype(np.float32) / 32768


def open_faster_whisper(work: dict, beam: int):
    from faster_whisper import WhisperModel

    kind = "int8" if work["device"] == "cpu" else "float16"
    model = WhisperModel(
        work["weights"], device=work["device"], compute_type=kind, cpu_threads=work["threads"]
    )

    def hear(file: str, language: str) -> str:
        segments, _ = model.transcribe(samples_of(file), language=language, beam_size=beam)
        return "".join(segment.text for segment in segments)

    return hear


def open_whisper_cpp(work: dict, beam: int):
    from pywhispercpp.model import Model

    options = {"beam_search": {"beam_size": beam, "patience": -1.0}} if beam > 1 else {}
    model = Model(
        work["weights"],
        params_sampling_strategy=1 if beam > 1 else 0,
        n_threads=work["threads"],
        print_realtime=False,
        print_progress=False,
        redirect_whispercpp_logs_to=None,
        **options,
    )

    def hear(file: str, language: str) -> str:
        segments = model.transcribe(samples_of(file), language=language)
        return " ".join(segment.text for segment in segments)

    return hear


def say(answer: dict) -> None:
    print(json.dumps(answer, separators=(",", ":")), flush=True)


def main() -> None:
    engine, beam = sys.argv[1], int(sys.argv[2])
    began = time.perf_counter()
    open_engine = {"faster-whisper": open_faster_whisper, "whisper.cpp": open_whisper_cpp}[engine]
    hear = open_engine(json.loads(sys.stdin.readline()), beam)
    loaded = time.perf_counter() - began

    def state() -> dict:
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        return {"loadSeconds": loaded, "peakMebibytes": peak}

    say(state())
    for line in sys.stdin:
        one = json.loads(line)
        start, before = time.perf_counter(), time.process_time()
        text = hear(one["file"], one["language"])
        seconds, cpu = time.perf_counter() - start, time.process_time() - before
        say({"text": text, "seconds": seconds, "cpuSeconds": cpu})
    say(state())


main()
