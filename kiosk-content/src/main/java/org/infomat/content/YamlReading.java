package org.infomat.content;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.infomat.content.YamlNode.Entry;
import org.infomat.content.YamlNode.Listing;
import org.infomat.content.YamlNode.Mapping;
import org.infomat.content.YamlNode.Scalar;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// Reads YAML event by event: lines stay known, depth is bounded, aliases (which can grow without bound) are refused.
final class YamlReading {
    private static final int DEEPEST = 40;

    private final Source source;
    private final Iterator<Event> events;

    private YamlReading(Source source, String text) {
        this.source = source;
        this.events = new Parse(LoadSettings.builder().setUseMarks(true).build())
                .parseString(text)
                .iterator();
    }

    /// Empty, with a fault reported, where the text is not YAML or holds nothing.
    static Optional<YamlNode> read(Source source, String text) {
        try {
            return new YamlReading(source, text).document();
        } catch (MarkedYamlEngineException e) {
            source.fault(
                    line(e.getProblemMark()),
                    "This is not YAML: " + e.getProblem(),
                    "Correct the line or the one before it");
        } catch (YamlEngineException e) {
            source.fault("", "This is not YAML: " + e.getMessage(), "Correct the file");
        } catch (Refused e) {
            source.fault("line " + e.line, e.what, e.remedy);
        }
        return Optional.empty();
    }

    private Optional<YamlNode> document() {
        expect(Event.ID.StreamStart);
        Event first = events.next();
        if (first.getEventId() == Event.ID.StreamEnd) {
            source.fault("", "The file is empty", "Write its content or remove it");
            return Optional.empty();
        }
        YamlNode root = node(events.next(), 0);
        expect(Event.ID.DocumentEnd);
        Event end = events.next();
        if (end.getEventId() != Event.ID.StreamEnd) {
            throw new Refused(line(end), "The file holds a second document", "Remove the line '---'");
        }
        return Optional.of(root);
    }

    private void expect(Event.ID id) {
        Event event = events.next();
        if (event.getEventId() != id) {
            throw new Refused(line(event), "This is not YAML", "Correct the file");
        }
    }

    private YamlNode node(Event event, int depth) {
        if (depth > DEEPEST) {
            throw new Refused(line(event), "This is nested too deeply", "Use fewer levels");
        }
        return switch (event) {
            case ScalarEvent scalar -> new Scalar(scalar.getValue(), scalar.isPlain(), line(scalar));
            case SequenceStartEvent start -> listing(line(start), depth);
            case MappingStartEvent start -> mapping(line(start), depth);
            case AliasEvent alias ->
                throw new Refused(line(alias), "An alias (*) is not allowed", "Write the value out");
            default -> throw new Refused(line(event), "This is not YAML", "Correct the file");
        };
    }

    private Listing listing(int line, int depth) {
        List<YamlNode> items = new ArrayList<>();
        for (Event event = events.next(); event.getEventId() != Event.ID.SequenceEnd; event = events.next()) {
            items.add(node(event, depth + 1));
        }
        return new Listing(items, line);
    }

    private Mapping mapping(int line, int depth) {
        List<Entry> entries = new ArrayList<>();
        var keys = new HashSet<String>();
        for (Event event = events.next(); event.getEventId() != Event.ID.MappingEnd; event = events.next()) {
            String key = key(event);
            YamlNode value = node(events.next(), depth + 1);
            if (keys.add(key)) {
                entries.add(new Entry(key, value, line(event)));
            } else {
                source.fault("line " + line(event), "The key '" + key + "' stands here twice", "Keep one of them");
            }
        }
        return new Mapping(entries, line);
    }

    private static String key(Event event) {
        if (event instanceof ScalarEvent scalar) {
            return scalar.getValue();
        }
        throw new Refused(line(event), "A key is a word", "Put the text that begins with '{' or '[' in quotes");
    }

    private static int line(Event event) {
        return event.getStartMark().map(Mark::getLine).orElse(0) + 1;
    }

    private static String line(Optional<Mark> mark) {
        return mark.map(m -> "line " + (m.getLine() + 1)).orElse("");
    }

    /// Ends the reading of one file, whose remainder cannot be understood.
    private static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final int line;
        private final String what;
        private final String remedy;

        Refused(int line, String what, String remedy) {
            super(what);
            this.line = line;
            this.what = what;
            this.remedy = remedy;
        }
    }
}
