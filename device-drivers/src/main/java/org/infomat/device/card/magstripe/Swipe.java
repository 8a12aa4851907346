package org.infomat.device.card.magstripe;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/// A card that was drawn through the reader.
public record Swipe(Map<Track, TrackRead> tracks) {
    public Swipe {
        tracks = Map.copyOf(tracks);
    }

    /// Takes apart what a reader sent for one card; what stands outside of sentinels means nothing.
    static Swipe of(String sent, Layout layout) {
        Map<Track, TrackRead> tracks = new EnumMap<>(Track.class);
        for (int at = 0; at < sent.length(); ) {
            Optional<Track> begun = layout.begins(sent.charAt(at), tracks.containsKey(Track.TWO));
            at++;
            if (begun.isPresent()) {
                int end = end(sent, at, layout);
                tracks.put(begun.get(), track(begun.get(), sent, at, end, layout));
                at = Math.min(sent.length(), end + (layout.checked() ? 2 : 1));
            }
        }
        return new Swipe(tracks);
    }

    private static int end(String sent, int from, Layout layout) {
        int at = from;
        while (at < sent.length() && !layout.ends(sent.charAt(at))) {
            at++;
        }
        return at;
    }

    private static TrackRead track(Track track, String sent, int from, int end, Layout layout) {
        boolean complete = end < sent.length() && (!layout.checked() || end + 1 < sent.length());
        if (!complete) {
            return new TrackRead.Torn();
        }
        String data = sent.substring(from, end);
        boolean intact = !data.isEmpty()
                && !data.equals("E") // how readers say that they could not read it
                && data.length() + 2 <= track.longest()
                && track.holds(data)
                && (!layout.checked() || sent.charAt(end + 1) == track.check(Layout.onTheCard(track, data)));
        return intact ? new TrackRead.Whole(data) : new TrackRead.Damaged();
    }

    Optional<TrackRead> track(Track track) {
        return Optional.ofNullable(tracks.get(track));
    }

    Optional<String> whole(Track track) {
        return tracks.get(track) instanceof TrackRead.Whole(String data) ? Optional.of(data) : Optional.empty();
    }
}
