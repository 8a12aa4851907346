package org.infomat.device.card.magstripe;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.time.Duration;
import java.util.Optional;
import org.infomat.device.masking.Mask;

/// Another card for the one that was drawn: other tracks, each with its check character as it has to be, or as wrong as
/// it was.
record StripeMask(Layout layout, Duration pause, TrackMask tracks) implements Mask {
    @Override
    public byte[] heard(byte[] burst) {
        StringBuilder masked = new StringBuilder(new String(burst, ISO_8859_1));
        boolean second = false;
        for (int at = 0; at < masked.length(); ) {
            Optional<Track> track = layout.begins(masked.charAt(at), second);
            int end = track.isPresent() ? end(masked, at + 1) : at;
            if (track.isPresent()) {
                second |= track.get() == Track.TWO;
                replace(masked, track.get(), at + 1, end);
                end += layout.checked() ? 1 : 0;
            } else if (Character.isLetterOrDigit(masked.charAt(at))) {
                masked.setCharAt(
                        at,
                        tracks.substitution().text(masked.substring(at, at + 1)).charAt(0));
            }
            at = end + 1;
        }
        return masked.toString().getBytes(ISO_8859_1);
    }

    private int end(CharSequence sent, int from) {
        int at = from;
        while (at < sent.length() && !layout.ends(sent.charAt(at))) {
            at++;
        }
        return at;
    }

    private void replace(StringBuilder sent, Track track, int from, int end) {
        String data = sent.substring(from, end);
        if (data.equals("E")) {
            return; // how readers say that they could not read it
        }
        String other = tracks.other(data);
        sent.replace(from, end, other);
        if (layout.checked() && end + 1 < sent.length() && track.holds(data)) {
            boolean right = sent.charAt(end + 1) == track.check(Layout.onTheCard(track, data));
            char check = track.check(Layout.onTheCard(track, other));
            sent.setCharAt(end + 1, right ? check : (char) (check ^ 1));
        }
    }

    @Override
    public boolean harmless(byte[] sent) {
        return true;
    }
}
