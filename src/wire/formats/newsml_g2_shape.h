// A NewsML-G2 item as its elements say it, before anything of it is judged.
//
// Text is one line each, as written but for white space. Instants are as written. A code comes as QCode,
// URI or literal, one of which is enough. `contents` borrow the document.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "news/news_item.h"
#include "wire/formats/newsml_catalog.h"
#include "wire/formats/xml.h"

namespace dateline::wire {

struct G2Text {
  std::string text, role, language;
  int rank = 0;
};

struct G2Concept {
  std::string qcode, uri, literal;
  std::string type, role, rel, creator;
  std::string relevance, confidence;
  std::vector<G2Text> names;
  std::vector<G2Concept> broader, same_as;
  std::optional<GeoPoint> at;
  bool organisation = false;  // it says how to reach an organisation

  // The code as written, in the form that the source chose.
  const std::string& code() const { return !qcode.empty() ? qcode : !uri.empty() ? uri : literal; }
};

// <link> and <itemRef>: another item or a page.
struct G2Link {
  std::string rel, href, residref, type, item_class, language, file_name;
  std::vector<G2Text> titles, descriptions;
  std::optional<std::int64_t> size;
};

// <remoteContent> and <icon>: a file.
struct G2File {
  std::string href, residref, type, rendition, title;
  std::optional<std::int64_t> width, height, size;
  bool icon = false;
};

struct G2Group {
  std::string id, role;
  std::vector<G2Link> items;
};

struct G2Hop {
  G2Concept party;
  std::string action;
};

struct G2Item {
  bool package = false;
  int line = 0;
  std::string guid, version, language;
  NewsmlCatalog catalog;

  std::vector<G2Text> copyright_notices, usage_terms;
  std::vector<G2Concept> copyright_holders;

  G2Concept item_class, provider;
  std::string version_created, first_created, content_created, content_modified;
  std::optional<std::string> embargoed;  // empty: until further notice
  std::optional<G2Concept> pub_status;
  std::string profile, file_name;
  std::vector<G2Text> titles, ed_notes;
  std::vector<G2Concept> signals;
  std::vector<G2Link> links;
  std::vector<G2Hop> hops;

  std::string urgency;
  std::vector<G2Concept> located, creators, contributors, info_sources, subjects, genres;
  std::vector<AltId> alt_ids;
  std::vector<G2Text> languages;  // role: what for
  std::vector<G2Text> keywords, sluglines, headlines, datelines, bys, credit_lines, descriptions;
  std::vector<G2Concept> asserts;  // what the item says of a code, apart from where it uses it

  std::vector<XmlNode> contents;  // <inlineXML> and <inlineData>
  std::vector<G2File> files;
  std::vector<G2Group> groups;
};

}  // namespace dateline::wire
