// The picture desk: gets what stories name as their pictures, has it developed, keeps the master, and
// tells the story by one journal entry.
//
// One thread, "pictures". What is wanted stands in the archive (archive/media.h), so a crash forgets
// nothing and does nothing twice that matters: bytes, prints and entry are there once, whoever starts
// again. What cannot be had is tried again after longer and longer waits, and then left, with the reason,
// to people (`dateline pictures`). Start and end belong to one thread; the parts outlive it.
#pragma once

#include <memory>
#include <stop_token>
#include <thread>

#include "archive/archive.h"
#include "base/clock.h"
#include "http/fetcher.h"
#include "pictures/originals.h"
#include "pictures/print_room.h"
#include "settings/settings.h"

namespace dateline::pictures {

struct PictureDeskParts {
  archive::Archive& archive;
  const Settings& settings;
  const Clock& clock;
  PrintRoom& prints;
};

class PictureDesk {
 public:
  static std::unique_ptr<PictureDesk> start(http::FetchRules rules, Places places,
                                            const PictureDeskParts& parts);
  ~PictureDesk() = default;  // after the picture it is at

  // What one look at what is due has done: how many pictures it has dealt with.
  Result<std::size_t> look(const std::stop_token& stop = {});

  PictureDesk(http::FetchRules rules, Places places, const PictureDeskParts& parts)
      : rules_(std::move(rules)), places_(std::move(places)), parts_(parts) {}

 private:
  using Wanted = archive::WantedPicture;

  void keep_looking(const std::stop_token& stop);
  Result<bool> still_wants(const Wanted& wanted);
  Result<Delivery> delivery_of(const Wanted& wanted);
  Result<std::optional<std::string>> at_hand(const Wanted& wanted);
  Result<> settle(const Wanted& wanted, Result<std::string> original);
  Result<> file(const Wanted& wanted, std::string_view original);
  Result<> put_off(Wanted wanted, const Error& why);
  Result<> let_go(const Wanted& wanted);

  const http::FetchRules rules_;
  const Places places_;
  const PictureDeskParts parts_;
  std::jthread thread_;
};

// How long after so many tries the next one comes; nothing: never by itself.
std::optional<std::chrono::milliseconds> wait_after(std::int64_t tries, Fault why);

}  // namespace dateline::pictures
