package org.infomat.device.card.emrtd;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;

/// BER-TLV data objects as a chip writes and reads them.
final class DataObject {
    private DataObject() {}

    static byte[] of(int tag, byte[]... parts) {
        byte[] value = join(parts);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        if (tag > 0xFF) {
            bytes.write(tag >> 8);
        }
        bytes.write(tag);
        if (value.length > 0xFF) {
            bytes.write(0x82);
            bytes.write(value.length >> 8);
        } else if (value.length > 0x7F) {
            bytes.write(0x81);
        }
        bytes.write(value.length);
        bytes.writeBytes(value);
        return bytes.toByteArray();
    }

    static byte[] join(byte[]... parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            bytes.writeBytes(part);
        }
        return bytes.toByteArray();
    }

    /// Objects of one-byte tags, in order.
    static Map<Integer, byte[]> in(byte[] bytes) {
        Map<Integer, byte[]> objects = new LinkedHashMap<>();
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
            int tag = Byte.toUnsignedInt(buffer.get());
            int length = Byte.toUnsignedInt(buffer.get());
            if (length == 0x81) {
                length = Byte.toUnsignedInt(buffer.get());
            }
            byte[] value = new byte[length];
            buffer.get(value);
            objects.put(tag, value);
        }
        return objects;
    }
}
