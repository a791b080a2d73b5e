// SnapshotMap<K, V>: an immutable map whose next version shares nearly everything with this one.
//
// Copying one is copying a pointer; `with` and `without` copy one shard in a thousand. So a thread can
// hold a whole table as it was, while another makes the next, and neither waits. Cost of a change:
// about 64 pointer copies (32 branches of 32 shards) and size/1,024 values. Values are shared, never changed.
#pragma once

#include <array>
#include <cstddef>
#include <functional>
#include <memory>
#include <unordered_map>
#include <utility>

namespace dateline {

template <class K, class V, class Hash = std::hash<K>, class Equal = std::equal_to<>>
class SnapshotMap {
 public:
  SnapshotMap() : top_(std::make_shared<const Top>()) {}

  std::size_t size() const { return size_; }

  // Nothing, or the value, which lives as long as any map that has it.
  template <class Key>
  const V* find(const Key& key) const {
    const auto at = shard_of(key);
    const auto& branch = (*top_)[at / width];
    if (!branch) return nullptr;
    const auto& shard = (*branch)[at % width];
    if (!shard) return nullptr;
    const auto found = shard->find(key);
    return found == shard->end() ? nullptr : &found->second;
  }

  SnapshotMap with(K key, V value) const {
    return changed(shard_of(key),
                   [&](Shard& shard) { shard.insert_or_assign(std::move(key), std::move(value)); });
  }

  SnapshotMap without(const K& key) const {
    if (!find(key)) return *this;
    return changed(shard_of(key), [&](Shard& shard) { shard.erase(key); });
  }

  // Visits every (key, value), in no order.
  template <class Visit>
  void each(Visit visit) const {
    for (const auto& branch : *top_) {
      if (!branch) continue;
      for (const auto& shard : *branch)
        if (shard)
          for (const auto& [key, value] : *shard) visit(key, value);
    }
  }

 private:
  static constexpr std::size_t width = 32;  // branches, and shards in each
  static constexpr int index_bits = 10;
  using Shard = std::unordered_map<K, V, Hash, Equal>;
  using Branch = std::array<std::shared_ptr<const Shard>, width>;
  using Top = std::array<std::shared_ptr<const Branch>, width>;

  SnapshotMap(std::shared_ptr<const Top> top, std::size_t size) : top_(std::move(top)), size_(size) {}

  // std::hash of a whole number is the number: spread it before taking its low bits.
  template <class Key>
  static std::size_t shard_of(const Key& key) {
    return (Hash{}(key)*std::size_t{0x9E3779B97F4A7C15}) >> (8 * sizeof(std::size_t) - index_bits);
  }

  template <class Change>
  SnapshotMap changed(std::size_t at, Change change) const {
    const auto& old = (*top_)[at / width];
    auto branch = old ? std::make_shared<Branch>(*old) : std::make_shared<Branch>();
    auto& place = (*branch)[at % width];
    auto shard = place ? std::make_shared<Shard>(*place) : std::make_shared<Shard>();
    const auto before = shard->size();
    change(*shard);
    const auto size = size_ - before + shard->size();
    place = std::move(shard);
    auto top = std::make_shared<Top>(*top_);
    (*top)[at / width] = std::move(branch);
    return SnapshotMap(std::move(top), size);
  }

  std::shared_ptr<const Top> top_;
  std::size_t size_ = 0;
};

}  // namespace dateline
