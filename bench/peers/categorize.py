"""The usual baselines of intents, on the split that Callcast gets:

    python bench/peers/categorize.py svm|points FOLDER

svm: TF-IDF of words 1-2 and characters 2-5 (where no spaces divide words, characters 1-3) with LinearSVC. points: logistic
regression on sentence embeddings. FOLDER holds split.json, {"unspaced": bool, "train": [[text, label], …], "test": [text,
…]}, and for points train.f32 and test.f32, the embeddings row by row. Writes the labels of the test texts as a JSON list;
settings are scikit-learn's own but for sublinear counts and, for points, C=30 and 1,000 iterations.
"""

import json
import sys

import numpy as np
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline, make_union
from sklearn.svm import LinearSVC


def features(unspaced: bool):
    if unspaced:
        return TfidfVectorizer(analyzer="char", ngram_range=(1, 3), sublinear_tf=True)
    return make_union(
        TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True),
        TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 5), sublinear_tf=True),
    )


def main() -> None:
    method, folder = sys.argv[1:]
    with open(f"{folder}/split.json", encoding="utf-8") as file:
        split = json.load(file)
    texts, labels = zip(*split["train"])
    if method == "svm":
        model = make_pipeline(features(split["unspaced"]), LinearSVC())
        said = model.fit(texts, labels).predict(split["test"])
    else:
        points = {part: np.fromfile(f"{folder}/{part}.f32", np.float32) for part in ("train", "test")}
        model = LogisticRegression(C=30, max_iter=1000)
        model.fit(points["train"].reshape(len(texts), -1), labels)
        said = model.predict(points["test"].reshape(len(split["test"]), -1))
    json.dump(said.tolist(), sys.stdout)


main()
