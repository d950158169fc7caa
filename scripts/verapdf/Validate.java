import java.io.File;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import org.verapdf.pdfa.validation.profiles.RuleId;

/** Holds PDF files against profiles of veraPDF. A line for each file and profile, and one for each rule that failed. */
public class Validate {
  private static final List<PDFAFlavour> FLAVOURS = List.of(PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_2_U);

  public static void main(String[] files) throws Exception {
    LogManager.getLogManager().reset();
    Logger.getLogger("").setLevel(Level.OFF);
    VeraGreenfieldFoundryProvider.initialise();
    boolean allPass = true;
    for (String file : files) {
      for (PDFAFlavour flavour : FLAVOURS) {
        allPass &= validate(new File(file), flavour);
      }
    }
    System.exit(allPass ? 0 : 1);
  }

  private static boolean validate(File file, PDFAFlavour flavour) throws Exception {
    try (PDFAParser parser = Foundries.defaultInstance().createParser(file, flavour);
        PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
      ValidationResult result = validator.validate(parser);
      Map<RuleId, Integer> failed = new LinkedHashMap<>(result.getFailedChecks());
      int failures = failed.values().stream().mapToInt(Integer::intValue).sum();
      System.out.printf(
          "%s %s: %s, %d checks, %d failed%n",
          file.getName(), flavour, result.isCompliant() ? "pass" : "FAIL", result.getTotalAssertions(), failures);
      failed.entrySet().stream()
          .sorted(Comparator.comparing(entry -> -entry.getValue()))
          .forEach(entry -> describe(entry.getKey(), entry.getValue(), result));
      return result.isCompliant();
    }
  }

  private static void describe(RuleId rule, int count, ValidationResult result) {
    TestAssertion first = result.getTestAssertions().stream()
        .filter(assertion -> assertion.getRuleId().equals(rule))
        .findFirst()
        .orElse(null);
    String message = first == null ? "" : first.getMessage() + " First at " + first.getLocation().getContext();
    System.out.printf("  %s-%d, %d times: %s%n", rule.getClause(), rule.getTestNumber(), count, message);
  }
}
