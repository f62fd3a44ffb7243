"""Writes made_features_up.mat: a made-up file in the layout of SSiam's authors, as MATLAB's save(..., '-v7.3') lays it out.

Three tracks of 2, 1 and 3 frames with 4 numbers each: number r of frame c of track t is 100 t + 10 c + r. Needs h5py.
"""
import h5py
import numpy as np

labels, lengths, ids, frames = [1, 2, 1], [2, 1, 3], [11, 12, 20], [[5, 6], [6], [9, 10, 11]]

with h5py.File("made_features_up.mat", "w", userblock_size=512, libver="earliest") as file:
    cube = np.zeros((3, 3, 4), dtype=np.float32)  # T x F x D: MATLAB's D x F x T in reverse
    for t, length in enumerate(lengths):
        for c in range(length):
            cube[t, c] = 100 * t + 10 * c + np.arange(4)
    features = file.create_dataset("features_vgg", data=cube, chunks=(1, 3, 4), compression="gzip")
    features.attrs["MATLAB_class"] = np.bytes_("single")
    refs = file.create_group("#refs#")
    tracks = file.create_group("Tracks")
    tracks.attrs["MATLAB_class"] = np.bytes_("struct")
    for name, values in [("labelid", labels), ("numframes", lengths), ("trackerId", ids), ("frames", frames)]:
        table = tracks.create_dataset(name, (3, 1), dtype=h5py.ref_dtype)
        for t, value in enumerate(values):
            numbers = np.atleast_1d(np.array(value, dtype=np.float64)).reshape(-1, 1)
            cell = refs.create_dataset(f"{name}{t}", data=numbers)
            cell.attrs["MATLAB_class"] = np.bytes_("double")
            table[t, 0] = cell.ref

with open("made_features_up.mat", "r+b") as file:
    file.write(b"MATLAB 7.3 MAT-file, made up".ljust(116) + bytes(8) + b"\x00\x02IM")
