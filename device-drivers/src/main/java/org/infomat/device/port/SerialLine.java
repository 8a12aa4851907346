package org.infomat.device.port;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import jssc.SerialPort;
import jssc.SerialPortException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A serial line. jSSC holds it against other programs and sets its speed and format; the bytes go through a file of
/// our own, which never waits in the kernel. (jSSC's own reading burns a third of a core while idle and does not notice
/// that the line was unplugged; its writing cannot be freed once the far side takes nothing.)
final class SerialLine implements Port {
    private static final Logger LOG = LoggerFactory.getLogger(SerialLine.class);

    private final SerialPort line;
    private final DeviceFile file;
    private final AtomicBoolean closed = new AtomicBoolean();

    private SerialLine(SerialPort line, DeviceFile file) {
        this.line = line;
        this.file = file;
    }

    static SerialLine open(String path, SerialFormat format) throws IOException {
        DeviceFile file = DeviceFile.open(path, path); // before jSSC shuts all others out
        SerialPort line = new SerialPort(path);
        try {
            line.openPort();
        } catch (SerialPortException e) {
            file.close();
            throw refusal(path, e);
        }
        SerialLine port = new SerialLine(line, file);
        try {
            port.speak(format);
        } catch (IOException e) {
            port.close();
            throw e;
        }
        return port;
    }

    private static IOException refusal(String path, SerialPortException e) {
        return switch (e.getExceptionType()) {
            case SerialPortException.TYPE_PORT_NOT_FOUND -> new PortMissingException("There is no " + path, e);
            case SerialPortException.TYPE_PORT_BUSY -> new PortRefusedException("Another program holds " + path, e);
            case SerialPortException.TYPE_PERMISSION_DENIED ->
                new PortRefusedException("This user may not open " + path, e);
            default -> new PortRefusedException(path + " cannot be opened: " + e.getExceptionType(), e);
        };
    }

    private void speak(SerialFormat format) throws IOException {
        int parity = switch (format.parity()) {
            case NONE -> SerialPort.PARITY_NONE;
            case ODD -> SerialPort.PARITY_ODD;
            case EVEN -> SerialPort.PARITY_EVEN;
        };
        int flow = switch (format.flowControl()) {
            case NONE -> SerialPort.FLOWCONTROL_NONE;
            case RTS_CTS -> SerialPort.FLOWCONTROL_RTSCTS_IN | SerialPort.FLOWCONTROL_RTSCTS_OUT;
            case XON_XOFF -> SerialPort.FLOWCONTROL_XONXOFF_IN | SerialPort.FLOWCONTROL_XONXOFF_OUT;
        };
        boolean formatted = line.setParams(format.baud(), format.dataBits(), format.stopBits(), parity);
        boolean controlled = line.setFlowControlMode(flow);
        // jSSC also sets the modem lines, which a pseudo-terminal does not have: its "no" means nothing there.
        if (!(formatted && controlled) && !pseudoTerminal()) {
            throw new PortRefusedException(address() + " does not take " + format, null);
        }
        line.purgePort(SerialPort.PURGE_RXCLEAR | SerialPort.PURGE_TXCLEAR);
    }

    private boolean pseudoTerminal() throws IOException {
        return Path.of(address()).toRealPath().startsWith("/dev/pts");
    }

    @Override
    public String address() {
        return line.getPortName();
    }

    @Override
    public boolean answers() {
        return true;
    }

    @Override
    public void write(byte[] bytes, Duration limit) throws IOException, InterruptedException {
        try {
            file.write(bytes, limit);
        } catch (IOException | InterruptedException e) {
            close();
            throw e;
        }
    }

    @Override
    public byte[] read(int most, Duration limit) throws IOException, InterruptedException {
        try {
            return file.read(most, limit);
        } catch (IOException e) {
            close();
            throw e;
        }
    }

    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        try {
            // Closing a line would otherwise wait for the far side to take what is still queued.
            line.purgePort(SerialPort.PURGE_TXABORT | SerialPort.PURGE_TXCLEAR);
        } catch (SerialPortException e) {
            LOG.debug("{} could not be purged: {}", address(), e.getExceptionType());
        }
        try {
            line.closePort();
        } catch (SerialPortException e) {
            LOG.debug("{} could not be closed: {}", address(), e.getExceptionType());
        }
        file.close();
    }
}
