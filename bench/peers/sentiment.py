"""The usual linear baseline of sentiment: TF-IDF of words and characters with a linear support vector machine.

Reads {"unspaced": bool, "train": [[text, label], …], "test": [text, …]} from standard input and writes the labels of the
test texts as a JSON list. Settings are scikit-learn's own but for sublinear counts: words 1-2 and characters 2-5, where no
spaces divide words characters 1-3.
"""

import json
import sys

from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.pipeline import make_pipeline, make_union
from sklearn.svm import LinearSVC


def features(unspaced: bool):
    if unspaced:
        return TfidfVectorizer(analyzer="char", ngram_range=(1, 3), sublinear_tf=True)
    return make_union(
        TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True),
        TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 5), sublinear_tf=True),
    )


asked = json.load(sys.stdin)
texts, labels = zip(*asked["train"])
model = make_pipeline(features(asked["unspaced"]), LinearSVC())
model.fit(texts, labels)
json.dump(model.predict(asked["test"]).tolist(), sys.stdout)
