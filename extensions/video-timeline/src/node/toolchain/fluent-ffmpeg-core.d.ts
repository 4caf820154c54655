/** The library without its entry file, which asks for a folder (`lib-cov`) that the package does not ship. */
declare module 'fluent-ffmpeg/lib/fluent-ffmpeg' {
    import Ffmpeg from 'fluent-ffmpeg';
    export default Ffmpeg;
}
