package org.infomat.device.port;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import jssc.SerialPort;
import jssc.SerialPortException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A serial line through jSSC.
///
/// The reader asks every few milliseconds how many bytes wait: jSSC's event listener and its `readBytes(n, timeout)`
/// burn a third of a core while idle, and neither notices that the line was unplugged, which the count does. Writes go
/// in
/// small pieces and only while the line's queue is nearly empty, because a native write that blocks cannot be freed,
/// not
/// even by closing. (A pseudo-terminal hides its queue: there a stuck write ends when the far side reads or goes.)
final class SerialLine implements Port {
    private static final Logger LOG = LoggerFactory.getLogger(SerialLine.class);
    private static final int POLL_MILLISECONDS = 5;
    private static final int PIECE = 512;

    private final SerialPort line;
    private final AtomicBoolean closed = new AtomicBoolean();
    private final ReentrantLock reading = new ReentrantLock();
    private final ReentrantLock writing = new ReentrantLock();

    private SerialLine(SerialPort line) {
        this.line = line;
    }

    static SerialLine open(String path, SerialFormat format) throws IOException {
        SerialPort line = new SerialPort(path);
        try {
            line.openPort();
        } catch (SerialPortException e) {
            throw refusal(path, e);
        }
        SerialLine port = new SerialLine(line);
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
        if (!writing.tryLock(limit.toNanos(), TimeUnit.NANOSECONDS)) {
            throw new PortTimeoutException(address() + " is still busy with another write");
        }
        try {
            TimedWrite.within(limit, this, () -> writePieces(bytes));
        } finally {
            writing.unlock();
        }
    }

    private void writePieces(byte[] bytes) throws IOException, InterruptedException {
        for (int from = 0; from < bytes.length; from += PIECE) {
            while (line.getOutputBufferBytesCount() > PIECE) {
                Thread.sleep(POLL_MILLISECONDS);
            }
            if (!line.writeBytes(Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + PIECE)))) {
                throw new IOException("the line took only a part");
            }
        }
    }

    @Override
    public byte[] read(int most, Duration limit) throws IOException, InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        reading.lockInterruptibly();
        try {
            int waiting = line.getInputBufferBytesCount();
            while (waiting == 0 && System.nanoTime() < end) {
                Thread.sleep(POLL_MILLISECONDS);
                waiting = line.getInputBufferBytesCount();
            }
            return waiting == 0 ? new byte[0] : line.readBytes(Math.min(waiting, most));
        } catch (SerialPortException e) {
            close();
            throw new IOException(address() + " is gone: " + e.getExceptionType(), e);
        } finally {
            reading.unlock();
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
    }
}
