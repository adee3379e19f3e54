#!/bin/sh
# Makes the recordings in fixtures/ with ffmpeg 5.1 (Debian 12) from two samples; fixtures/README.md has their licences.
#   make-fixtures.sh leopard/test.wav faster-whisper/stereo_diarization.wav
set -eu
mono=$(realpath "$1")
stereo=$(realpath "$2")
cd "$(dirname "$0")/fixtures"
make() { ffmpeg -v error -y -bitexact "$@"; }
make -ss 0.5 -t 2 -i "$mono" -c:a pcm_s16le source-mono.wav
make -ss 0.2 -t 1.5 -i "$stereo" -c:a pcm_s16le source-stereo.wav
one=source-mono.wav
two=source-stereo.wav
make -i $one -ar 8000 -c:a pcm_u8 pcm-u8-8k.wav
make -t 0.25 -i $one -ar 22050 -c:a pcm_s24le pcm-s24-22k.wav
make -t 0.25 -i $one -ar 48000 -c:a pcm_s32le pcm-s32-48k.wav
make -t 0.25 -i $one -ar 44100 -c:a pcm_f32le pcm-f32-44k.wav
make -i $one -ar 8000 -c:a pcm_mulaw mu-law-8k.wav
make -i $two -ar 8000 -c:a pcm_alaw a-law-stereo-8k.wav
make -i $one -ar 8000 -f mulaw raw.ulaw
make -i $one -ar 8000 -f alaw raw.alaw
make -i $two -rf64 always -c:a pcm_s16le -ar 8000 rf64-stereo-8k.wav
make -t 0.5 -i $one -c:a adpcm_ima_wav -ar 8000 ima-adpcm-8k.wav
make -i $one -c:a libmp3lame -b:a 24k -ar 16000 mono-16k.mp3
make -i $two -c:a libmp3lame -b:a 32k -ar 22050 stereo-22k.mp3
make -i $one -c:a libmp3lame -b:a 24k -ar 16000 -f wav mp3-in-wav.wav
make -i $one -c:a flac -ar 8000 mono-8k.flac
make -t 1 -i $two -c:a flac stereo-16k.flac
make -i $one -c:a flac -ar 8000 -f ogg flac-8k.ogg
make -i $one -c:a libvorbis -q:a 1 mono-16k.ogg
make -i $two -c:a libvorbis -q:a 1 -ar 44100 stereo-44k.ogg
make -i $one -c:a libopus -b:a 16k mono.opus
make -i $two -c:a libopus -b:a 32k stereo.opus
make -i $one -c:a aac -b:a 24k mono-16k.m4a
make -i $one -c:a aac -b:a 24k -movflags +faststart mono-first-16k.m4a
make -i $two -c:a aac -b:a 64k -ar 44100 stereo-44k.m4a
make -i $one -c:a aac -aac_pns 0 -b:a 24k -f adts mono-16k.aac
