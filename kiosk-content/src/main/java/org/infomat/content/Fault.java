package org.infomat.content;

/// One thing that is wrong with a bundle, for the person who writes it.
///
/// @param file within the bundle, with `/`; empty where it concerns the bundle as a whole
/// @param place within the file: a line (`line 12`), a JSON pointer (`/properties/kind`) or both; empty for the file
/// @param what is wrong, in a sentence
/// @param remedy what to do
public record Fault(String file, String place, String what, String remedy) {
    @Override
    public String toString() {
        String where = place.isEmpty() ? file : file + ", " + place;
        return (where.isEmpty() ? "" : where + ": ") + what + ". " + remedy + ".";
    }
}
