/**
 * How accurate the functions of other libraries are: measuring, and nothing that proves a kernel depends on it.
 *
 * <p>{@link dev.ulpforge.driver.audit.PeerClasses} load a {@link dev.ulpforge.driver.audit.PeerLibrary} from a class
 * path of its own; an {@link dev.ulpforge.driver.audit.Audit} measures a function of several libraries in one pass over
 * the oracle's values; {@link dev.ulpforge.driver.audit.AuditRows} are what is kept, and an {@link
 * dev.ulpforge.driver.audit.AccuracyPage} is made from them.
 *
 * {@snippet :
 * PeerClasses classes = new PeerClasses("jafama-2.3.2.jar");
 * List<Peer> peers = List.of(classes.peer(PeerLibrary.of("jafama"), Function.SIN).orElseThrow());
 * new Audit(Function.SIN, "[-10, 10]", 512, "", 2).of(peers, Progress.SILENT)
 *         .forEach(row -> System.out.println(AccuracyPage.line(row)));
 * }
 */
package dev.ulpforge.driver.audit;
