// Character references: HTML's named and numeric ones to UTF-8, and XML made whole before libxml2.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dateline::text {

// The characters of an HTML named reference ("eacute", "nbsp"; without & and ;), empty if unknown.
std::string named_entity(std::string_view name);

// "Caf&eacute; &amp; Bar &#8217;s" to text, as HTML5 reads it: all 2,125 names, the old ones also without
// their semicolon, windows-1252 numbers repaired. An ampersand that starts nothing stays.
std::string decode_entities(std::string_view text);

// Feeds use HTML's names in XML that does not declare them, and write "AT&T". libxml2's recovery then
// drops the entity, or the ampersand with its word. This rewrites undeclared names to their characters,
// bare ampersands to &amp; and impossible numeric references to U+FFFD, and leaves comments, CDATA,
// processing instructions and the document type (with the entities it declares) alone. A CDATA section that
// the end of the document cuts off is closed. One linear pass.
struct RepairedXml {
  struct Repair {
    std::size_t at;      // in what was given
    std::string detail;  // for people
  };
  std::string xml;
  std::vector<Repair> repairs;  // the first of each kind
};
RepairedXml repair_xml(std::string_view xml);

}  // namespace dateline::text
