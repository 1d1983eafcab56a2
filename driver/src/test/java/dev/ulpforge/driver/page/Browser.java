package dev.ulpforge.driver.page;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A headless Chromium with one page, driven by the DevTools protocol. */
final class Browser implements AutoCloseable {
    private static final int PATIENCE = 60;
    private static final Pattern PAGE = Pattern
            .compile("\"type\": \"page\",[^}]*\"webSocketDebuggerUrl\": \"([^\"]+)\"", Pattern.DOTALL);
    private static final Pattern ID = Pattern.compile("^\\{\"id\":([0-9]+),");
    private final Process process;
    private final WebSocket socket;
    private final ConcurrentHashMap<Integer, CompletableFuture<String>> answers = new ConcurrentHashMap<>();
    private final List<String> faults = new CopyOnWriteArrayList<>();
    private int last;

    private Browser(Path program, Path profile) throws IOException {
        process = new ProcessBuilder(List.of(program.toString(), "--headless", "--no-sandbox", "--disable-gpu",
                "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
                "--disable-sync", "--remote-debugging-port=0", "--user-data-dir=" + profile, "about:blank"))
                .redirectErrorStream(true).start();
        socket = HttpClient.newHttpClient().newWebSocketBuilder().buildAsync(page(), new Listener()).join();
        call("Runtime.enable", "");
        call("Log.enable", "");
        call("Page.enable", "");
    }

    /** {@return the Chromium of this machine, if it has one} */
    static Optional<Path> program() {
        return Stream.of("chromium", "chromium-browser", "google-chrome")
                .flatMap(name -> Stream.of(System.getenv("PATH").split(":")).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable).findFirst();
    }

    /** {@return a browser with a new profile in a directory that is empty} */
    static Browser start(Path program, Path profile) throws IOException {
        return new Browser(program, profile);
    }

    private URI page() throws IOException {
        BufferedReader output = process.inputReader();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            Matcher port = Pattern.compile("DevTools listening on ws://([^/]+)/").matcher(line);
            if (port.find()) {
                Thread.ofVirtual().start(() -> output.lines().forEach(_ -> {
                }));
                return page(port.group(1));
            }
        }
        throw new IOException("the browser ended with status " + process.exitValue());
    }

    private static URI page(String host) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://" + host + "/json/list")).build();
        try {
            String pages = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body();
            Matcher page = PAGE.matcher(pages);
            if (!page.find()) {
                throw new IOException("no page in " + pages);
            }
            return URI.create(page.group(1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /** Collects what arrives, which may be in parts. */
    private final class Listener implements WebSocket.Listener {
        private final StringBuilder message = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean isLast) {
            message.append(part);
            if (isLast) {
                take(message.toString());
                message.setLength(0);
            }
            from.request(1);
            return CompletableFuture.completedFuture(null);
        }
    }

    private void take(String message) {
        Matcher id = ID.matcher(message);
        if (id.find()) {
            answers.get(Integer.parseInt(id.group(1))).complete(message);
        } else if (message.contains("\"Runtime.exceptionThrown\"") || message.contains("\"Log.entryAdded\"")
                || message.contains("\"Runtime.consoleAPICalled\"")) {
            faults.add(message);
        }
    }

    private String call(String method, String parameters) {
        int id = ++last;
        CompletableFuture<String> answer = new CompletableFuture<>();
        answers.put(id, answer);
        socket.sendText("{\"id\":" + id + ",\"method\":\"" + method + "\",\"params\":{" + parameters + "}}", true)
                .join();
        return answer.orTimeout(PATIENCE, TimeUnit.SECONDS).join();
    }

    /** Shows a file in a window of some width, light or dark. */
    void show(Path file, int width, String scheme) {
        call("Emulation.setDeviceMetricsOverride",
                "\"width\":" + width + ",\"height\":900,\"deviceScaleFactor\":1,\"mobile\":false");
        call("Emulation.setEmulatedMedia",
                "\"features\":[{\"name\":\"prefers-color-scheme\",\"value\":\"" + scheme + "\"}]");
        call("Page.navigate", "\"url\":\"" + file.toUri() + "\"");
        value("new Promise(done => document.readyState === 'complete' ? done(1) : addEventListener('load', () => done(1)))");
    }

    /** {@return the value of a JavaScript expression, or of what it promises, as JSON} */
    String value(String expression) {
        String answer = call("Runtime.evaluate", "\"returnByValue\":true,\"awaitPromise\":true,\"expression\":"
                + Markup.json(expression));
        Matcher value = Pattern.compile("\"value\":(\"(?:[^\"\\\\]|\\\\.)*\"|[^,}]+)").matcher(answer);
        if (answer.contains("\"exceptionDetails\"") || !value.find()) {
            throw new IllegalStateException(answer);
        }
        return value.group(1);
    }

    /** {@return what the page's console has said: exceptions, errors, anything else} */
    List<String> faults() {
        return new ArrayList<>(faults);
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        process.onExit().orTimeout(PATIENCE, TimeUnit.SECONDS).join();
    }
}
