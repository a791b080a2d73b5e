#include "news/item_json.h"

#include "news/json_fields.h"

namespace dateline {

// The overloads of fields() are found by argument-dependent lookup from json_fields.h, hence not in
// an unnamed namespace.
template <class T, class Of>
concept Like = std::same_as<std::remove_const_t<T>, Of>;

namespace {

// ninjs keeps text in lists of these: headlines, descriptions, bodies.
struct FieldCopy {
  std::string role, content_type;
  std::optional<std::int64_t> word_count;
  std::string value;
};

// GeoJSON (RFC 7946): a point, longitude first.
struct GeoJson {
  std::string type = "Point";
  std::vector<double> coordinates;
};

}  // namespace

template <class Visit, Like<FieldCopy> T>
void fields(Visit& visit, T& copy) {
  visit("role", copy.role);
  visit("contentType", copy.content_type);
  visit("wordCount", copy.word_count);
  visit("value", copy.value);
}

template <class Visit, Like<Concept> T>
void fields(Visit& visit, T& about) {
  visit("name", about.name);
  visit("uri", about.uri);
  visit("literal", about.literal);
  visit("rel", about.rel);
  visit("creator", about.creator);
  visit("relevance", about.relevance);
  visit("confidence", about.confidence);
}

template <class Visit, Like<GeoJson> T>
void fields(Visit& visit, T& point) {
  visit("type", point.type);
  visit("coordinates", point.coordinates);
}

template <class Visit, Like<Place> T>
void fields(Visit& visit, T& place) {
  visit("name", place.name);
  visit("uri", place.uri);
  visit("literal", place.literal);
  visit("rel", place.rel);
  std::optional<GeoJson> point;
  if (place.at) point = GeoJson{"Point", {place.at->lon, place.at->lat}};
  visit("geoJSON", point);
  if constexpr (!std::is_const_v<T>)
    if (point && point->coordinates.size() >= 2)
      place.at = GeoPoint{point->coordinates[1], point->coordinates[0]};
}

template <class Visit, Like<InfoSource> T>
void fields(Visit& visit, T& source) {
  visit("name", source.name);
  visit("uri", source.uri);
  visit("literal", source.literal);
  visit("role", source.role);
}

template <class Visit, Like<AltId> T>
void fields(Visit& visit, T& id) {
  visit("role", id.role);
  visit("value", id.value);
}

template <class Visit, Like<Rendition> T>
void fields(Visit& visit, T& rendition) {
  visit("name", rendition.name);
  visit("href", rendition.href);
  visit("contentType", rendition.content_type);
  visit("title", rendition.title);
  visit("width", rendition.width);
  visit("height", rendition.height);
  visit("sizeInBytes", rendition.size_in_bytes);
}

template <class Visit, Like<Link> T>
void fields(Visit& visit, T& link) {
  visit("rel", link.rel);
  visit("href", link.href);
  visit("type", link.type);
  visit("title", link.title);
  visit("hreflang", link.hreflang);
  visit("length", link.length);
}

template <class Visit, Like<Author> T>
void fields(Visit& visit, T& author) {
  visit("name", author.name);
  visit("email", author.email);
  visit("uri", author.uri);
}

template <class Visit, Like<Dateline> T>
void fields(Visit& visit, T& dateline) {
  visit("city", dateline.city);
  visit("country", dateline.country);
  visit("date", dateline.date);
  visit("text", dateline.text);
}

template <class Visit, Like<ControlMessage> T>
void fields(Visit& visit, T& control) {
  visit("verb", control.verb);
  visit("target", control.target);
}

namespace {

// Where a source gives no roles, the first entry without one is the main one.
void put(std::vector<FieldCopy>& list, std::string_view role, std::string_view type,
         const std::string& text) {
  if (!text.empty()) list.push_back({std::string(role), std::string(type), std::nullopt, text});
}

void pick(const std::vector<FieldCopy>& list, std::initializer_list<std::string_view> roles,
          std::string& into) {
  for (const auto role : roles)
    for (const auto& copy : list)
      if (copy.role == role) {
        into = copy.value;
        return;
      }
}

}  // namespace

template <class Visit, Like<Association> T>
void fields(Visit& visit, T& file) {
  visit("uri", file.uri);
  visit("type", file.type);
  visit("name", file.name);
  visit("by", file.by);
  visit("copyrightHolder", file.copyright_holder);
  visit("copyrightNotice", file.copyright_notice);
  visit("usageTerms", file.usage_terms);
  visit("renditions", file.renditions);
  std::vector<FieldCopy> headlines, descriptions;
  put(headlines, "main", {}, file.headline);
  put(descriptions, "caption", {}, file.caption);
  put(descriptions, "alt", {}, file.alt);
  visit("headlines", headlines);
  visit("descriptions", descriptions);
  if constexpr (!std::is_const_v<T>) {
    pick(headlines, {"main", ""}, file.headline);
    pick(descriptions, {"caption", "main", ""}, file.caption);
    pick(descriptions, {"alt"}, file.alt);
  }
}

// What ninjs has a place for.
template <class Visit, Like<NewsItem> T>
void ninjs_fields(Visit& visit, T& item) {
  visit("uri", item.uri);
  visit("type", item.type);
  visit("profile", item.profile);
  visit("version", item.version);
  visit("firstCreated", item.first_created);
  visit("versionCreated", item.version_created);
  visit("contentCreated", item.content_created);
  visit("embargoedUntil", item.embargoed_until);
  visit("expires", item.expires);
  visit("pubStatus", item.pub_status);
  visit("urgency", item.urgency);
  visit("edNote", item.ed_note);
  visit("language", item.language);
  visit("by", item.by);
  visit("slugline", item.slugline);
  visit("located", item.located);
  visit("usageTerms", item.usage_terms);
  visit("copyrightHolder", item.copyright_holder);
  visit("copyrightNotice", item.copyright_notice);
  visit("subjects", item.subjects);
  visit("people", item.people);
  visit("organisations", item.organisations);
  visit("places", item.places);
  visit("infoSources", item.info_sources);
  visit("altIds", item.alt_ids);
  visit("renditions", item.renditions);
  visit("associations", item.associations);
  visit("genres", item.genres);
}

// What it has none for.
template <class Visit, Like<NewsItem> T>
void other_fields(Visit& visit, T& item) {
  visit("links", item.links);
  visit("provider", item.provider);
  visit("keywords", item.keywords);
  visit("credit", item.credit);
  visit("dateline", item.dateline);
  visit("priority", item.priority);
  visit("take_key", item.take_key);
  visit("word_count", item.word_count);
  visit("signals", item.signals);
  visit("control", item.control);
  visit("captured_created", item.captured_created);
  visit("captured_updated", item.captured_updated);
}

namespace {

// An object of `associations` must have a name and a uri; a genre only name, uri and literal.
void make_valid(boost::json::object& ninjs) {
  if (auto* files = ninjs.if_contains("associations"))
    for (auto& each : files->as_array()) {
      auto& file = each.as_object();
      if (!file.contains("name")) file["name"] = "main";
      if (!file.contains("uri")) {
        const auto* renditions = file.if_contains("renditions");
        const auto* href = renditions ? renditions->as_array()[0].as_object().if_contains("href") : nullptr;
        file["uri"] = href ? *href : boost::json::value("urn:dateline:association");
      }
    }
  if (auto* genres = ninjs.if_contains("genres"))
    for (auto& genre : genres->as_array())
      for (const auto* key : {"rel", "creator", "relevance", "confidence"}) genre.as_object().erase(key);
  for (const auto* list : {"people", "organisations"})
    if (auto* concepts = ninjs.if_contains(list))
      for (auto& one : concepts->as_array())
        for (const auto* key : {"creator", "relevance", "confidence"}) one.as_object().erase(key);
}

}  // namespace

boost::json::object to_ninjs(const NewsItem& item) {
  WriteJson write;
  ninjs_fields(write, item);
  std::vector<FieldCopy> headlines, descriptions, bodies;
  put(headlines, "main", {}, item.headline);
  put(headlines, "kicker", {}, item.kicker);
  put(descriptions, "summary", "text/plain", item.summary);
  put(bodies, "main", "text/html", item.body_html);
  if (!bodies.empty()) bodies.front().word_count = item.word_count;
  write("headlines", headlines);
  write("descriptions", descriptions);
  write("bodies", bodies);
  auto ninjs = write.take();
  make_valid(ninjs);
  return ninjs;
}

boost::json::object to_json(const NewsItem& item) {
  WriteJson write;
  other_fields(write, item);
  auto json = write.take();
  json["ninjs"] = to_ninjs(item);
  if (!item.authors.empty()) json["author"] = WriteJson::json(item.authors.front());
  if (item.authors.size() > 1) json["authors"] = WriteJson::json(item.authors);
  if (!json.contains("dateline")) json["dateline"] = nullptr;
  if (!json.contains("control")) json["control"] = nullptr;
  return json;
}

Result<NewsItem> item_from_ninjs(const boost::json::value& json) {
  if (!json.is_object()) return error(Fault::invalid, "a ninjs item is a JSON object");
  NewsItem item;
  ReadJson read(json.get_object());
  ninjs_fields(read, item);
  std::vector<FieldCopy> headlines, descriptions, bodies;
  read("headlines", headlines);
  read("descriptions", descriptions);
  read("bodies", bodies);
  if (read.error()) return *read.error();

  pick(headlines, {"main", ""}, item.headline);
  if (item.headline.empty() && !headlines.empty()) item.headline = headlines.front().value;
  pick(headlines, {"kicker"}, item.kicker);
  pick(descriptions, {"summary", "main", ""}, item.summary);
  pick(bodies, {"main", ""}, item.body_html);
  if (item.body_html.empty() && !bodies.empty()) item.body_html = bodies.front().value;
  return item;
}

Result<NewsItem> item_from_json(const boost::json::value& json) {
  const auto* ninjs = json.is_object() ? json.get_object().if_contains("ninjs") : nullptr;
  if (!ninjs) return error(Fault::invalid, "an item is a JSON object with a member 'ninjs'");
  TRY(auto item, item_from_ninjs(*ninjs));
  ReadJson read(json.get_object());
  other_fields(read, item);
  read("authors", item.authors);
  if (item.authors.empty()) {
    std::optional<Author> author;
    read("author", author);
    if (author) item.authors.push_back(*author);
  }
  if (read.error()) return *read.error();
  return item;
}

}  // namespace dateline
