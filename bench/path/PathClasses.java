import com.sun.jdi.Bootstrap;
import com.sun.jdi.VMDisconnectedException;
import com.sun.jdi.VirtualMachine;
import com.sun.jdi.connect.AttachingConnector;
import com.sun.jdi.connect.Connector;
import com.sun.jdi.event.Event;
import com.sun.jdi.event.EventSet;
import com.sun.jdi.event.MethodEntryEvent;
import com.sun.jdi.request.EventRequest;
import com.sun.jdi.request.MethodEntryRequest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Counts the classes of which a method runs during one ListMessageGroup: the top-level classes of dev.livemock, without
 * static initializers and generated classes. The debugger interface of the JVM reports the methods.
 */
class PathClasses {

    private static final String PACKAGES = "dev.livemock.";
    private static final long QUIET_MILLIS = 1_000;

    /** Arguments: the port of the debugger, and the URL of the request. */
    public static void main(String[] args) throws Exception {
        VirtualMachine machine = attach(args[0]);
        MethodEntryRequest entries = machine.eventRequestManager().createMethodEntryRequest();
        entries.addClassFilter(PACKAGES + "*");
        entries.setSuspendPolicy(EventRequest.SUSPEND_NONE);
        entries.enable();
        HttpResponse<String> response = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(args[1])).build(), HttpResponse.BodyHandlers.ofString());
        Set<String> classes = collect(machine);
        entries.disable();
        machine.dispose();
        if (response.statusCode() != 200) {
            throw new IllegalStateException(response.body());
        }
        classes.forEach(System.out::println);
        System.out.println(classes.size() + " classes");
    }

    private static VirtualMachine attach(String port) throws Exception {
        AttachingConnector connector = Bootstrap.virtualMachineManager().attachingConnectors().stream()
                .filter(one -> one.name().equals("com.sun.jdi.SocketAttach"))
                .findFirst()
                .orElseThrow();
        Map<String, Connector.Argument> arguments = connector.defaultArguments();
        arguments.get("hostname").setValue("127.0.0.1");
        arguments.get("port").setValue(port);
        return connector.attach(arguments);
    }

    /** Collects classes until no method has run for a second. */
    private static Set<String> collect(VirtualMachine machine) throws InterruptedException {
        Set<String> classes = new TreeSet<>();
        try {
            for (EventSet events = machine.eventQueue().remove(QUIET_MILLIS);
                    events != null;
                    events = machine.eventQueue().remove(QUIET_MILLIS)) {
                for (Event event : events) {
                    if (event instanceof MethodEntryEvent entry && !entry.method().isStaticInitializer()) {
                        add(classes, entry.method().declaringType().name());
                    }
                }
            }
        } catch (VMDisconnectedException e) {
            throw new IllegalStateException("LiveMock has ended", e);
        }
        return classes;
    }

    private static void add(Set<String> classes, String name) {
        if (!name.contains("$$") && !name.contains("__") && !name.contains("$Proxy")) {
            classes.add(name.replaceAll("\\$.*", ""));
        }
    }
}
