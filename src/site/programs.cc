#include "site/programs.h"

#include <algorithm>

#include "http/field.h"

namespace dateline::site {
namespace {

// In lower case; anywhere in the text. Sources: the crawlers' own pages, and the names that HTTP libraries
// give themselves.
constexpr std::string_view words[] = {
    // crawlers say so, nearly all of them with an address to read about it
    "bot", "crawl", "spider", "slurp", "+http", "archiver", "wayback", "search.marginalia", "bingpreview",
    "mediapartners", "adsbot", "yandeximages", "baidu", "daum", "ia_archiver", "heritrix", "nutch",
    // the makers of link previews and of language models
    "facebookexternalhit", "facebookcatalog", "meta-externalagent", "whatsapp/", "telegram",
    "skypeuripreview", "embedly", "flipboardproxy", "vkshare", "redditbot", "preview", "gptbot",
    "chatgpt-user", "oai-search", "claude-web", "anthropic", "perplexity", "cohere-ai", "bytespider", "ccbot",
    "google-extended", "google-read-aloud", "googleother", "google-inspectiontool", "feedfetcher",
    "apis-google",
    // feed readers
    "feed", "rss", "newsblur", "inoreader", "miniflux", "tiny tiny",
    // monitors and audits
    "monitor", "uptime", "pingdom", "statuscake", "site24x7", "datadog", "nagios", "check_http", "lighthouse",
    "pagespeed", "gtmetrix", "validator", "linkcheck", "scan", "zgrab", "masscan", "nmap", "nuclei",
    // browsers without a person
    "headless", "phantomjs", "selenium", "puppeteer", "playwright", "electron/",
    // libraries and tools
    "curl", "wget", "httpie", "python", "aiohttp", "httpx", "scrapy", "go-http-client", "java/", "okhttp",
    "apache-httpclient", "httpclient", "libwww", "lwp", "perl", "ruby", "php", "guzzle", "axios",
    "node-fetch", "undici", "got (", "dart:io", "libcurl", "winhttp", "postman", "insomnia", "restsharp",
    "faraday", "dateline/"};

// Makers of telephones whose name has one of the words in it.
constexpr std::string_view not_these[] = {"cubot"};

bool has(std::string_view text, std::string_view word) {
  return std::ranges::search(text, word, {}, http::ascii_lower).begin() != text.end();
}

}  // namespace

bool is_program(std::string_view user_agent) {
  if (user_agent.empty()) return true;
  for (const auto word : words) {
    if (!has(user_agent, word)) continue;
    if (std::ranges::none_of(not_these,
                             [&](auto other) { return has(other, word) && has(user_agent, other); }))
      return true;
  }
  return false;
}

}  // namespace dateline::site
