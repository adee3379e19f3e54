"""Topics of other people's tools on the same texts: reads {"texts": [...], "topics": [10, ...]} from standard input, writes
{"method k": [topic of each text], ...}: NMF on TF-IDF, and k-means on its singular value decomposition (scikit-learn)."""

import json
import sys

from sklearn.cluster import KMeans
from sklearn.decomposition import NMF, TruncatedSVD
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.preprocessing import normalize

given = json.load(sys.stdin)
weights = TfidfVectorizer(stop_words="english", min_df=5, sublinear_tf=True).fit_transform(given["texts"])
reduced = normalize(TruncatedSVD(100, random_state=0).fit_transform(weights))
said = {}
for topics in given["topics"]:
    parts = NMF(topics, init="nndsvda", max_iter=300, random_state=0).fit_transform(weights)
    said[f"NMF {topics}"] = parts.argmax(axis=1).tolist()
    groups = KMeans(topics, n_init=5, random_state=0).fit_predict(reduced)
    said[f"k-means {topics}"] = groups.tolist()
json.dump(said, sys.stdout)
