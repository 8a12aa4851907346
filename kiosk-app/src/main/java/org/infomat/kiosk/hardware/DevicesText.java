package org.infomat.kiosk.hardware;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The text of `devices.yaml`, edited line by line so that what the installer wrote beside the settings stays.
final class DevicesText {
    private static final Pattern ALL = Pattern.compile("devices:(\\s*\\{\\s*})?(\\s*(#.*)?)");
    private static final Pattern KEY = Pattern.compile("( *)([^\\s#:'\"{}\\[\\]-][^\\s#:]*):(\\s.*)?");
    /// A setting, its value, and what is remarked after it.
    private static final Pattern SETTING =
            Pattern.compile("( +[^\\s#:]+:)(\\s+)('(?:[^']|'')*'|\"(?:[^\"\\\\]|\\\\.)*\"|\\S(?:.*?\\S)?)(\\s+#.*)?");

    private static final String PLAIN = "[A-Za-z/][A-Za-z0-9/._@+-]*(:[A-Za-z0-9/._@+-]+)*|[0-9]+";
    private static final String WORD_OF_YAML = "(?i)null|true|false|yes|no|on|off";
    private static final String USUAL_INDENT = "  ";

    private final List<String> lines;
    private final String end;

    private DevicesText(List<String> lines, String end) {
        this.lines = lines;
        this.end = end;
    }

    static DevicesText of(String text) {
        return new DevicesText(new ArrayList<>(text.lines().toList()), text.contains("\r\n") ? "\r\n" : "\n");
    }

    /// The text with that device in it. Whether it now says so is for the caller to see: YAML can be written in more
    /// ways than are known here.
    String with(DeviceConfig device) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("class", device.deviceClass().word());
        settings.put("driver", device.driver());
        settings.putAll(new TreeMap<>(device.settings().values()));
        int begin = begin(device.id().value());
        if (begin < 0) {
            add(device.id().value(), settings);
        } else {
            change(begin, end(begin), settings);
        }
        return String.join(end, lines) + end;
    }

    /// The line of the device's name.
    private int begin(String name) {
        String indent = indent();
        for (int i = top() + 1; i < lines.size() && top() >= 0; i++) {
            Matcher key = KEY.matcher(lines.get(i));
            if (key.matches() && key.group(1).equals(indent) && key.group(2).equals(name)) {
                return i;
            }
        }
        return -1;
    }

    private int top() {
        for (int i = 0; i < lines.size(); i++) {
            if (ALL.matcher(lines.get(i)).matches()) {
                return i;
            }
        }
        return -1;
    }

    /// That of the first device.
    private String indent() {
        for (int i = top() + 1; i < lines.size(); i++) {
            Matcher key = KEY.matcher(lines.get(i));
            if (key.matches() && !key.group(1).isEmpty()) {
                return key.group(1);
            }
        }
        return USUAL_INDENT;
    }

    /// The line after the device's last setting: remarks that follow belong to what comes next.
    private int end(int begin) {
        int deep = indent().length();
        int last = begin;
        for (int i = begin + 1; i < lines.size(); i++) {
            String line = lines.get(i);
            boolean remark = line.isBlank() || line.stripLeading().startsWith("#");
            if (!remark && depth(line) <= deep) {
                break;
            }
            last = remark ? last : i;
        }
        return last + 1;
    }

    private static int depth(String line) {
        return line.length() - line.stripLeading().length();
    }

    private void change(int begin, int end, Map<String, String> settings) {
        List<String> entry = new ArrayList<>(lines.subList(begin, end));
        Map<String, String> left = new LinkedHashMap<>(settings);
        List<String> changed = new ArrayList<>(List.of(named(entry.removeFirst())));
        String indent = entry.stream()
                .filter(line -> SETTING.matcher(line).matches())
                .findFirst()
                .map(DevicesText::leading)
                .orElse(indent() + indent());
        for (String line : entry) {
            Matcher setting = SETTING.matcher(line);
            if (setting.matches() && !line.stripLeading().startsWith("#")) {
                String value = left.remove(key(setting));
                changed.addAll(value == null ? List.of() : List.of(said(line, setting, value)));
            } else {
                changed.add(line);
            }
        }
        left.forEach((key, value) -> changed.add(indent + key + ": " + scalar(value)));
        lines.subList(begin, end).clear();
        lines.addAll(begin, changed);
    }

    /// Without what may stand in braces behind the name.
    private static String named(String line) {
        return line.replaceFirst(":\\s+\\{.*", ":");
    }

    private static String key(Matcher setting) {
        String key = setting.group(1).strip();
        return key.substring(0, key.length() - 1);
    }

    private static String said(String line, Matcher setting, String value) {
        String remark = setting.group(4) == null ? "" : setting.group(4);
        return same(setting.group(3), value) ? line : line.substring(0, setting.start(3)) + scalar(value) + remark;
    }

    private static String leading(String line) {
        return line.substring(0, depth(line));
    }

    private static boolean same(String written, String value) {
        return written.equals(value) || written.equals("'" + value + "'") || written.equals("\"" + value + "\"");
    }

    private void add(String name, Map<String, String> settings) {
        String indent = indent();
        Matcher top = ALL.matcher(top() < 0 ? "" : lines.get(top()));
        if (top.matches() && top.group(1) != null) {
            lines.set(top(), "devices:" + top.group(2));
        }
        int after = top.matches() ? lastSetting() + 1 : lines.size();
        List<String> entry = new ArrayList<>(List.of("", indent + name + ":"));
        settings.forEach((key, value) -> entry.add(indent + indent + key + ": " + scalar(value)));
        lines.addAll(after, entry);
    }

    private int lastSetting() {
        for (int i = lines.size() - 1; i >= 0; i--) {
            if (!lines.get(i).isBlank() && !lines.get(i).stripLeading().startsWith("#")) {
                return i;
            }
        }
        return lines.size() - 1;
    }

    /// As YAML takes it for the text that it is.
    private static String scalar(String value) {
        if (value.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("A setting is one line of text without control characters");
        }
        boolean plain = value.matches(PLAIN) && !value.matches(WORD_OF_YAML);
        return plain ? value : "'" + value.replace("'", "''") + "'";
    }
}
