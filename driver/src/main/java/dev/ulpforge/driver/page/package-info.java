/**
 * The report as one self-contained page: a table of all kernels, and for each its errors over the inputs, their
 * histogram, its speed, its program explained, its source, certificate and provenance. Charts are drawn by uPlot, which
 * is embedded. Everything from locks is escaped.
 *
 * {@snippet :
 * KernelPage kernel = KernelPage.of(path, LockStore.read(path), List.of());
 * Files.writeString(Path.of("index.html"), new ReportPage(List.of(kernel), List.of(), List.of()).text());
 * }
 */
package dev.ulpforge.driver.page;
