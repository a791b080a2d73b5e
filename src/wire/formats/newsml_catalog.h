// The catalogue of one NewsML-G2 item: which scheme an alias in its QCodes stands for.
//
// An item brings its schemes itself or refers to lists of them (IPTC NewsML-G2 specification, "Catalogs").
// Nothing is fetched: of what it refers to, IPTC's own list is known here. Where an item refers to no list
// at all, its aliases are taken for IPTC's. Plain value.
#pragma once

#include <map>
#include <string>
#include <string_view>

namespace dateline::wire {

class NewsmlCatalog {
 public:
  void add(std::string_view alias, std::string_view uri);  // the first of an alias stays
  void refer(std::string_view href);

  // "medtop:20000523" as a URI; empty where the alias is not known or there is no URI in it.
  std::string resolve(std::string_view qcode) const;

 private:
  std::map<std::string, std::string, std::less<>> schemes_;
  bool iptc_ = false, others_ = false;
};

// What stands behind the alias: "withheld" of "stat:withheld"; all of a code without one, and what stands
// behind the last slash of a URI.
std::string_view code_of(std::string_view qcode);

}  // namespace dateline::wire
