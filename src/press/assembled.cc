#include "press/assembled.h"

#include <fmt/format.h>

#include "http/conditional.h"

namespace dateline::press {
namespace {

using http::Field;

struct ContentRow {
  Content content;
  std::string_view type;
  bool gzip;  // pictures are packed already
};

constexpr ContentRow contents[] = {
    {Content::html, "text/html; charset=utf-8", true},
    {Content::rss, "application/rss+xml; charset=utf-8", true},
    {Content::xml, "application/xml; charset=utf-8", true},
    {Content::text, "text/plain; charset=utf-8", true},
    {Content::css, "text/css; charset=utf-8", true},
    {Content::script, "text/javascript; charset=utf-8", true},
    {Content::svg, "image/svg+xml", true},
    {Content::icon, "image/x-icon", false},
};

const ContentRow& row(Content content) {
  return contents[static_cast<std::size_t>(content)];
}

// A page is asked for each time, by CDNs too: until they are purged by key (s-maxage then), nothing that a
// kill takes off may stay with them.
std::vector<Field> keeping_fields(Keeping keeping) {
  switch (keeping) {
    case Keeping::page:
      return {{"Cache-Control", "no-cache"}};
    case Keeping::asset:
      return {{"Cache-Control", "public, max-age=31536000, immutable"}};
    case Keeping::symbol:
      return {{"Cache-Control", "public, max-age=86400"}};
    case Keeping::never:
      return {{"Cache-Control", "no-store"}};
  }
  return {};
}

// No script but the site's own file, no frame around us, nothing from elsewhere.
std::string content_policy(const Page& page) {
  const auto script = page.content == Content::html ? "script-src 'self'; connect-src 'self'; " : "";
  return fmt::format(
      "default-src 'none'; {}style-src 'self'{}; img-src 'self'; base-uri 'none'; form-action 'self'; "
      "frame-ancestors 'none'",
      script, page.style_hash.empty() ? "" : fmt::format(" '{}'", page.style_hash));
}

std::string make_head(const Assembled& assembled, http::Status status, bool gzip, std::size_t length) {
  const auto& page = *assembled.page;
  const auto policy = content_policy(page);
  std::vector<Field> fields;
  if (status != http::Status::not_modified) fields.push_back({"Content-Type", row(page.content).type});
  if (gzip && status != http::Status::not_modified) fields.push_back({"Content-Encoding", "gzip"});
  if (page.keeping != Keeping::never) fields.push_back({"ETag", gzip ? assembled.gzip_etag : assembled.etag});
  for (const auto& field : keeping_fields(page.keeping)) fields.push_back(field);
  if (row(page.content).gzip) fields.push_back({"Vary", "Accept-Encoding"});
  if (status != http::Status::not_modified) {
    if (page.content == Content::html || page.content == Content::svg)
      fields.push_back({"Content-Security-Policy", policy});
    fields.push_back({"X-Content-Type-Options", "nosniff"});
    fields.push_back({"Referrer-Policy", "strict-origin-when-cross-origin"});
  }
  return http::make_head(status, fields, length);
}

std::uint64_t mix(std::uint64_t sum, std::uint64_t digest) {
  sum ^= digest;
  sum *= 0x9E3779B97F4A7C15u;
  return sum ^ (sum >> 29);
}

void collect_parts(Assembled& assembled, const PageTable& table) {
  const auto add = [&](const PartPtr& part) {
    if (part && !part->raw().empty()) assembled.parts.push_back(part);
  };
  for (const auto& part : assembled.page->parts) {
    if (const auto* slot = std::get_if<Slot>(&part)) {
      assembled.slots.push_back(table.slot(*slot));
      add(assembled.slots.back());
    } else {
      add(std::get<PartPtr>(part));
    }
  }
}

struct Sums {
  std::uint64_t digest = 0;
  std::size_t raw = 0, deflated = 0;
};

Sums sums_of(const std::vector<PartPtr>& parts) {
  Sums sums{.deflated = http::gzip_opening().size() + std::tuple_size_v<http::GzipClosing>};
  for (const auto& part : parts) {
    sums.digest = mix(sums.digest, part->digest);
    sums.raw += part->raw().size();
    sums.deflated += part->bytes.deflated.size();
  }
  return sums;
}

}  // namespace

AssembledPtr assemble(const PageTable& table, PagePtr page) {
  auto made = std::make_shared<Assembled>();
  made->page = std::move(page);
  collect_parts(*made, table);

  std::vector<const http::DeflatedPart*> deflated;
  for (const auto& part : made->parts) deflated.push_back(&part->bytes);
  made->closing = http::gzip_closing(deflated);

  const auto sums = sums_of(made->parts);
  made->etag = fmt::format("\"{:016x}\"", sums.digest);
  made->gzip_etag = fmt::format("\"{:016x}-gzip\"", sums.digest);
  made->head = make_head(*made, made->page->status, false, sums.raw);
  made->gzip_head = make_head(*made, made->page->status, true, sums.deflated);
  made->unchanged_head = make_head(*made, http::Status::not_modified, false, 0);
  made->gzip_unchanged_head = make_head(*made, http::Status::not_modified, true, 0);
  return made;
}

bool fits(const Assembled& assembled, const PageTable& table) {
  std::size_t at = 0;
  for (const auto& part : assembled.page->parts)
    if (const auto* slot = std::get_if<Slot>(&part))
      if (assembled.slots[at++] != table.slot(*slot)) return false;
  return true;
}

http::Reply answer(const AssembledPtr& assembled, const http::Request& request) {
  const auto& page = *assembled->page;
  const bool gzip = row(page.content).gzip && http::accepts_gzip(request);
  http::Reply reply{.status = page.status, .keeper = assembled};
  const auto& etag = gzip ? assembled->gzip_etag : assembled->etag;
  if (page.status == http::Status::ok && http::not_modified(request, {.etag = etag})) {
    reply.status = http::Status::not_modified;
    reply.head = gzip ? assembled->gzip_unchanged_head : assembled->unchanged_head;
    return reply;
  }
  reply.head = gzip ? assembled->gzip_head : assembled->head;
  if (gzip) reply.add(http::gzip_opening());
  for (const auto& part : assembled->parts)
    reply.add(gzip ? std::string_view(part->bytes.deflated) : part->raw());
  if (gzip) reply.add({assembled->closing.data(), assembled->closing.size()});
  return reply;
}

}  // namespace dateline::press
