// Beeldspoor never lists the drives of the machine (every file access lies under the trajectories folder).
exports.list = async () => [];
